package org.kehu.client.sync;

import java.util.Arrays;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.common.sync.Offline;
import org.kehu.common.sync.Unauthorised;

/** What went wrong in a round, for support: kinds, codes and places in the program; no message, for it may quote anything. */
record TroubleLine(RuntimeException e) {
    private static final String OWN = "org.kehu.";

    Ending ending() {
        if (e instanceof Offline) {
            return Ending.OFFLINE;
        }
        if (e instanceof Unauthorised) {
            return Ending.SIGNED_OUT;
        }
        if (e instanceof GivenUp) {
            return Ending.WIPED;
        }
        if (e instanceof Untrusted) {
            return Ending.UNTRUSTED;
        }
        if (e instanceof GivenUp) {
            return Ending.WIPED;
        }
        return e instanceof StoreProblem ? Ending.STORE : Ending.FAILED;
    }

    /** @param call what was asked last, and how it was answered */
    String text(String call) {
        return call.isEmpty() ? what() : call + ": " + what();
    }

    private String what() {
        if (e instanceof StoreProblem problem) {
            return named(e) + " " + problem.code();
        }
        if (e instanceof WrongAnswer answer) {
            return named(e) + " " + answer.code();
        }
        return ending() == Ending.FAILED ? named(e) + place() : named(e);
    }

    /** With the kind of what was behind it. */
    private static String named(Throwable e) {
        Throwable deepest = e;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        String name = e.getClass().getSimpleName();
        return deepest == e ? name : name + " (" + deepest.getClass().getSimpleName() + ")";
    }

    private String place() {
        return Arrays.stream(e.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith(OWN))
                .findFirst()
                .map(frame -> " at " + frame.getClassName().substring(OWN.length()) + ":" + frame.getLineNumber())
                .orElse("");
    }
}
