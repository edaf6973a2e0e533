package org.kehu.server.administration.boundary;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.server.administration.control.Refusal;
import org.kehu.server.administration.control.RefusalLog;
import org.kehu.server.identity.boundary.Caller;
import org.kehu.server.launch.RequestId;
import org.kehu.server.platform.control.Problem;

/**
 * The one place where it is noted what was refused to whom: problems as they leave, refused units as they are told. A
 * refusal stands whether or not it can be noted. Who is not signed in is in the server's log alone, or anybody could fill
 * the database.
 */
@RequestScoped
public class RefusalAudit {
    private static final Logger LOG = Logger.getLogger(RefusalAudit.class.getName());

    @Inject
    private Caller caller;

    @Inject
    private RefusalLog refusals;

    @Inject
    private InstantSource clock;

    void note(String address, Problem problem) {
        if (caller.isKnown()) {
            note(List.of(refusal(address, problem.code(), null, problem.field(), null)));
        }
    }

    /** Those verdicts that refuse, unless they only repeat what was said before. */
    public void note(String address, List<Verdict> verdicts) {
        List<Refusal> refused = verdicts.stream()
                .filter(verdict -> verdict.kind() == Verdict.Kind.REJECTED && verdict.reason() != null)
                .map(verdict -> refusal(address, verdict, verdict.reason()))
                .toList();
        if (!refused.isEmpty()) {
            note(refused);
        }
    }

    private Refusal refusal(String address, Verdict verdict, Reason reason) {
        return refusal(address, reason.code(), reason.type(), reason.field(), verdict);
    }

    private Refusal refusal(
            String address, String code, @Nullable String type, @Nullable String field, @Nullable Verdict verdict) {
        return new Refusal(
                clock.instant(),
                caller.userId(),
                caller.deviceId().toString(),
                address,
                code,
                type,
                field,
                verdict == null ? null : verdict.unit(),
                RequestId.current());
    }

    private void note(List<Refusal> refused) {
        try {
            refusals.add(refused);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "Refused, and it could not be noted: " + refused, e);
        }
    }
}
