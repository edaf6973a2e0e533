package org.kehu.client.sync;

import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.StartProblem;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** What stopped a step of the start, in words for the person. */
final class StartProblems {
    private StartProblems() {}

    static StartProblem of(RuntimeException e) {
        if (e instanceof StoreProblem problem) {
            return new StartProblem(problem.labelKey(), problem.arguments());
        }
        if (e instanceof Untrusted untrusted) {
            return new StartProblem("problem.untrusted", Map.of("fingerprint", untrusted.shown()));
        }
        if (e instanceof GivenUp) {
            return new StartProblem("problem.copy_wiped", Map.of());
        }
        if (e instanceof Unauthorised) {
            return new StartProblem("problem.signed_out", Map.of());
        }
        if (e instanceof Offline) {
            return new StartProblem("problem.offline", Map.of("message", String.valueOf(e.getMessage())));
        }
        if (e instanceof WrongAnswer answer) {
            return answered(answer);
        }
        throw e;
    }

    private static StartProblem answered(WrongAnswer answer) {
        return switch (answer.code()) {
            case "sign-in-refused" -> new StartProblem("problem.sign_in_refused", Map.of());
            case "account-disabled" -> new StartProblem("problem.account_disabled", Map.of());
            case "too-many-attempts" -> new StartProblem("problem.too_many_attempts", Map.of());
            case "must-change-password" -> new StartProblem(StartProblem.MUST_CHANGE, Map.of());
            case "password-too-short" -> new StartProblem("problem.password_too_short", Map.of());
            case "password-wrong" -> new StartProblem("problem.password_wrong", Map.of());
            case "password-not-new" -> new StartProblem("problem.password_not_new", Map.of());
            default -> new StartProblem("problem.wrong_answer", Map.of("message", String.valueOf(answer.getMessage())));
        };
    }
}
