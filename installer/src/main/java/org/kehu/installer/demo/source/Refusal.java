package org.kehu.installer.demo.source;

/** A row that was not taken over: which it is, and why. */
public record Refusal(String table, String key, int line, Reason reason, String detail) {

    /** What was wrong with the row. */
    public enum Reason {
        /** The text of the row does not parse. */
        UNREADABLE,
        /** A value is missing or not of its column's type. */
        BAD_VALUE,
        /** Another row has the same key. */
        DUPLICATE,
        /** It belongs to a row that does not exist. */
        ORPHAN
    }
}
