package org.kehu.client.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chooses what is started: the newest version that is right, has not failed, and is newer than what was installed. */
public final class StartChoice {
    private final UpdateHome home;
    private final UpdateFit fit;

    /** @param installed the program of the package */
    public StartChoice(UpdateHome home, RunningProgram installed) {
        this.home = home;
        this.fit = new UpdateFit(installed);
    }

    /** Empty for the installed version. What is found wrong is not looked at again. */
    public Optional<StoredUpdate> next() {
        if (fit.program().trusted().isEmpty()) {
            return Optional.empty();
        }
        return home.all().stream().filter(this::isToBegin).findFirst();
    }

    /** What cannot be begun, such as on a full disk, gives way to the version before. */
    private boolean isToBegin(StoredUpdate update) {
        try {
            if (update.failure().isPresent()) {
                return false;
            }
            update.requireRight(fit);
            return mayBegin(update);
        } catch (IOException | UncheckedIOException wrong) {
            log().warn("the update {} is not started: {}", update.folder(), wrong.getMessage());
            return false;
        }
    }

    private static boolean mayBegin(StoredUpdate update) {
        if (update.isOnTrial() && !update.begin()) {
            update.fail("silent");
            return false;
        }
        return true;
    }

    /** Loaded only where there is something to say. */
    private static Logger log() {
        return LoggerFactory.getLogger(StartChoice.class);
    }
}
