package org.kehu.server.platform.boundary;

import java.util.Set;
import org.kehu.common.command.Reason;

/** Ends a request with a reason that records and commands give, in the reader's language. */
public final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final Set<String> ABSENT = Set.of("no_such_record", "unknown_type");
    private static final Set<String> FORBIDDEN =
            Set.of("not_allowed", "no_right", "no_right_to_field", "barred_from_writing");
    private static final Set<String> CLASHING = Set.of(
            "other_bytes",
            "other_sender",
            "other_operation",
            "already_exists",
            "stale_delete",
            "stale_delete_fields",
            "stale_delete_children",
            "changed_since");

    private final transient Reason reason;

    public RefusedException(Reason reason) {
        super(reason.toString(), null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }

    int status() {
        if (ABSENT.contains(reason.code())) {
            return 404;
        }
        if (FORBIDDEN.contains(reason.code())) {
            return 403;
        }
        if (reason.code().equals("defect")) {
            return 500;
        }
        return CLASHING.contains(reason.code()) ? 409 : 422;
    }
}
