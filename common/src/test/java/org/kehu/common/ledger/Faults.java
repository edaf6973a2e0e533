package org.kehu.common.ledger;

/** Told of each point of a transaction in memory at which a machine could stop; stops it by throwing. */
@FunctionalInterface
public interface Faults {
    /** Nothing ever fails. */
    Faults NONE = point -> {};

    /** A record is about to be written. */
    String SAVE = "save";
    /** The log is about to be written. */
    String APPEND = "append";
    /** All is done but the commit. */
    String COMMIT = "commit";
    /** It is committed; whoever asked does not know yet. */
    String COMMITTED = "committed";

    void at(String point);
}
