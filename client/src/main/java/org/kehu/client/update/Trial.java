package org.kehu.client.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** How the update that runs here fares: until a person has come to his window in it, it may be given up for the version before. */
public final class Trial {
    private static final AtomicBoolean AGAIN = new AtomicBoolean();

    private final UpdateHome home;
    private final Optional<StoredUpdate> running;

    public Trial(UpdateHome home) {
        this.home = home;
        this.running = RunningProgram.folder().flatMap(StoredUpdate::in);
    }

    /** Somebody is at work. Versions that nobody goes back to are dropped. */
    public void cameUp() {
        running.ifPresent(update -> {
            if (update.isOnTrial()) {
                update.cameUp();
            }
            try {
                home.tidy(update);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** @return whether the version before is started instead once this one has ended */
    public boolean fail(String why) {
        boolean back = running.isPresent() && running.get().isOnTrial();
        if (back) {
            running.get().fail(why);
            startAnew();
        }
        return back;
    }

    /** Has whoever started this program start it anew once it has ended. */
    public static void startAnew() {
        AGAIN.set(true);
    }

    /** @return whether that was asked for; once */
    public static boolean isToStartAnew() {
        return AGAIN.getAndSet(false);
    }
}
