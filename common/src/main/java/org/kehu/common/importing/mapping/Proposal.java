package org.kehu.common.importing.mapping;

/**
 * Where a column could go.
 *
 * @param column from 0
 * @param sure from 0 to 1
 */
public record Proposal(int column, Target target, Why why, double sure) {

    /** What spoke for it. */
    public enum Why {
        /** So it was in an earlier import of a file with this header. */
        REMEMBERED,
        NAME,
        CONTENT
    }
}
