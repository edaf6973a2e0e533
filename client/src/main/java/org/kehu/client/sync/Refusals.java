package org.kehu.client.sync;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Refused;
import org.kehu.common.sync.Outdated;
import org.kehu.common.sync.ServerFault;
import org.kehu.common.sync.Unauthorised;

/** Why a server that can be asked does not answer a question, in words for the person. */
final class Refusals {
    private static final int TOO_MANY = 429;

    private Refusals() {}

    /** Null if nobody knows more than that there is no answer. */
    static @Nullable Refused of(RuntimeException e) {
        if (e instanceof WrongAnswer answer) {
            String said = answer.problem().path("detail").asText("");
            String reason = said.isEmpty() ? String.valueOf(answer.status()) : said;
            return new Refused("book.refused", Map.of("reason", reason), answer.status() == TOO_MANY);
        }
        if (e instanceof Untrusted untrusted) {
            return new Refused("problem.untrusted", Map.of("fingerprint", untrusted.shown()));
        }
        if (e instanceof Unauthorised) {
            return new Refused("problem.signed_out", Map.of());
        }
        if (e instanceof Outdated) {
            return new Refused("sync.problem.upgrade", Map.of());
        }
        if (e instanceof ServerFault) {
            return new Refused("problem.http.internal.detail", Map.of());
        }
        return e instanceof Busy ? new Refused("book.busy", Map.of()) : null;
    }
}
