package org.kehu.client.app;

import java.util.List;
import javafx.application.Application;
import org.kehu.client.update.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main class. It is not the Application itself: Java refuses to start that one from the class path. */
public final class Launcher {
    /** Asks whoever started this to start it anew. */
    static final int START_ANEW = 86;

    private static final int FAILED = 1;
    private static final int WRONG_ARGUMENT = 2;
    /** Kept, or its filter would be forgotten with it. */
    private static final java.util.logging.Logger TOOLKIT = java.util.logging.Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        int exit = run(arguments);
        if (exit != 0) {
            System.exit(exit);
        }
    }

    /** Returns when the window is closed. @return the exit code */
    static int run(String[] arguments) {
        Logger log = LoggerFactory.getLogger(Launcher.class);
        try {
            StartOptions.of(List.of(arguments), System.getenv()).size();
        } catch (IllegalArgumentException e) {
            log.error(e.getMessage());
            return WRONG_ARGUMENT;
        }
        // it warns of each start from the class path, which is how this program is started
        TOOLKIT.setFilter(said -> !String.valueOf(said.getMessage()).startsWith("Unsupported JavaFX configuration"));
        try {
            Application.launch(KehuClient.class, arguments);
        } catch (RuntimeException e) {
            log.error("the client ended by itself", e);
            return FAILED;
        }
        return Trial.isToStartAnew() ? START_ANEW : 0;
    }
}
