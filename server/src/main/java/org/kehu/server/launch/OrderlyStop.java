package org.kehu.server.launch;

import java.util.Optional;

/**
 * After TERM or Ctrl+C, when Payara's own shutdown hook has finished its requests and closed the database: says so and
 * ends with exit code 0, where the JVM would report the signal (143, 130) although everything is closed.
 */
final class OrderlyStop {
    private static final String PAYARAS_HOOK = "Payara Micro Shutdown Hook";
    private static final int TRIES = 1_000;
    private static final int FAILED = 1;

    private OrderlyStop() {}

    static void install(Console console) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(console), "kehu-stop"));
    }

    private static void stop(Console console) {
        try {
            Optional<Thread> payara = payarasHook();
            if (payara.isPresent()) {
                payara.get().join();
                console.say("stopped");
                Runtime.getRuntime().halt(0);
            }
        } catch (InterruptedException interrupted) {
            Runtime.getRuntime().halt(FAILED);
        }
    }

    /** The JVM starts all hooks at once, in no order: this one may be looked for a moment before it has begun. */
    private static Optional<Thread> payarasHook() {
        Optional<Thread> found = Optional.empty();
        for (int i = 0; i < TRIES && found.isEmpty(); i++) {
            found = Thread.getAllStackTraces().keySet().stream()
                    .filter(thread -> thread.getName().equals(PAYARAS_HOOK))
                    .findFirst();
        }
        return found;
    }
}
