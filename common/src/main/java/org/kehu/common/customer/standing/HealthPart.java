package org.kehu.common.customer.standing;

/**
 * One of the reasons of a health.
 *
 * @param score 0 to 100
 * @param weight percent that it has where all parts are known
 * @param figure what it was made from, which is the same on any day: day of the last follow-up as days since 1970, percent paid in time, open tickets, purchases
 */
public record HealthPart(Kind kind, int score, int weight, long figure) {
    /** What a health is made of, in the order of the ledger's weights. */
    public enum Kind {
        SATISFACTION,
        ACTIVITY,
        PAYMENT,
        COMPLAINTS,
        LOYALTY
    }
}
