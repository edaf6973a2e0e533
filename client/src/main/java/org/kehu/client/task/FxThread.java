package org.kehu.client.task;

import org.slf4j.LoggerFactory;

/** Keeps disk and network off the thread that draws. */
public final class FxThread {
    private static final String NAME = "JavaFX Application Thread";

    private FxThread() {}

    /**
     * Called first in every store, net and file port. By name, so that it costs nothing and needs no toolkit: asking
     * {@code Platform} would load one in tests and on the server's side of a test.
     */
    public static void forbid() {
        if (isCurrent()) {
            IllegalStateException defect =
                    new IllegalStateException("disk or network on the FX thread; use Background");
            LoggerFactory.getLogger(FxThread.class).error("a defect, even where somebody catches it", defect);
            throw defect;
        }
    }

    static boolean isCurrent() {
        return NAME.equals(Thread.currentThread().getName());
    }
}
