package org.kehu.client.task;

/** How running work tells how far it is and learns that nobody wants it any more. */
public interface Progress {
    /** @param total what {@code done} runs up to; 0 if unknown */
    void report(long done, long total);

    /** Long loops ask this and end early; what was done so far stays done. */
    boolean isCancelled();
}
