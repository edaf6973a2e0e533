package org.kehu.server.launch;

import fish.payara.micro.BootstrapException;
import fish.payara.micro.PayaraMicroRuntime;
import java.util.logging.Level;
import java.util.logging.Logger;

/** On TERM or Ctrl+C: lets Payara finish its requests and close the database, then ends with exit code 0. */
final class OrderlyStop {
    private static final Logger LOG = Logger.getLogger(OrderlyStop.class.getName());
    private static final int FAILED = 1;

    private OrderlyStop() {}

    static void install(PayaraMicroRuntime runtime, Console console) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(runtime, console), "kehu-stop"));
    }

    private static void stop(PayaraMicroRuntime runtime, Console console) {
        try {
            runtime.shutdown();
            console.say("stopped");
            // The JVM would report a signal (143, 130) although everything is closed.
            Runtime.getRuntime().halt(0);
        } catch (BootstrapException | RuntimeException failed) {
            LOG.log(Level.SEVERE, "The server did not stop cleanly", failed);
            Runtime.getRuntime().halt(FAILED);
        }
    }
}
