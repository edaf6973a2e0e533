package org.kehu.server.launch;

/** Stops the start with a message for the person; the message is finished text, and no stack trace is shown. */
final class StartProblem extends Exception {
    static final long serialVersionUID = 1;

    StartProblem(String message) {
        super(message);
    }

    StartProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
