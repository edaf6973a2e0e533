package org.kehu.common.ledger;

/**
 * Told of each point of a transaction in memory at which a machine could stop or another transaction could come between;
 * stops it by throwing.
 */
@FunctionalInterface
public interface Faults {
    /** Nothing ever fails. */
    Faults NONE = point -> {};

    /** The roots are about to be locked. */
    String LOCK = "lock";
    /** Records or rows of the log are about to be read. */
    String READ = "read";
    /** A record is about to be written. */
    String SAVE = "save";
    /** The counter is about to be locked. */
    String COUNT = "count";
    /** The log is about to be written. */
    String APPEND = "append";
    /** All is done but the commit. */
    String COMMIT = "commit";
    /** It is committed; whoever asked does not know yet. */
    String COMMITTED = "committed";

    void at(String point);
}
