package org.kehu.client.task;

import org.kehu.common.command.Watch;

/** How running work tells how far it is and learns that nobody wants it any more. */
public interface Progress {
    /** @param total what {@code done} runs up to; 0 if unknown */
    void report(long done, long total);

    /** Long loops ask this and end early; what was done so far stays done. */
    boolean isCancelled();

    /** For work of the kernel. */
    default Watch asWatch() {
        return new Watch() {
            @Override
            public void reached(long done, long of) {
                report(done, of);
            }

            @Override
            public boolean isCancelled() {
                return Progress.this.isCancelled();
            }
        };
    }
}
