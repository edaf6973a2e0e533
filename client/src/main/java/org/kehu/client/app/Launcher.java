package org.kehu.client.app;

import java.util.List;
import javafx.application.Application;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The main class. It is not the Application itself: Java refuses to start that one from the class path. */
public final class Launcher {
    private static final int WRONG_ARGUMENT = 2;
    /** Kept, or its filter would be forgotten with it. */
    private static final java.util.logging.Logger TOOLKIT = java.util.logging.Logger.getLogger("javafx");

    private Launcher() {}

    public static void main(String[] arguments) {
        try {
            StartOptions.of(List.of(arguments), System.getenv()).size();
        } catch (IllegalArgumentException e) {
            Logger log = LoggerFactory.getLogger(Launcher.class);
            log.error(e.getMessage());
            System.exit(WRONG_ARGUMENT);
        }
        // it warns of each start from the class path, which is how this program is started
        TOOLKIT.setFilter(said -> !String.valueOf(said.getMessage()).startsWith("Unsupported JavaFX configuration"));
        Application.launch(KehuClient.class, arguments);
    }
}
