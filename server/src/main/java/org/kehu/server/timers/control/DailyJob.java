package org.kehu.server.timers.control;

/**
 * Work that one node does each day in the early morning, or as soon as a server that was off is on again. Any bean of this type is
 * found by itself. A job reads what it likes and hands commands to the door; it keeps nothing, since the next day's run may be on
 * another node.
 */
public interface DailyJob {

    /** At most 40 letters; never changes, for ids are made from it. Its label is {@code job.NAME}. */
    String name();

    /** What fails is tried again an hour later; what was given by then is not given again that day. */
    void run(JobRun run);
}
