package org.kehu.common.customer.cleaning;

import org.kehu.common.query.Filter;
import org.kehu.common.record.Field;

/**
 * One kind of thing that may be wrong with records of a type.
 *
 * @param field what it is about
 * @param filter which records have it
 */
public record Finding(Kind kind, Field<?> field, Filter filter) {

    /** What sort of thing is wrong, in the order in which it is told. */
    public enum Kind {
        /** The value cannot be what it says it is. */
        INVALID,
        /** It is right, and not written in the one form. */
        UNTIDY,
        BLANKS,
        CAPITALS,
        /** It should be known, and is not. */
        MISSING,
        /** None of the ways to reach somebody is known. */
        UNREACHABLE,
        /** A company at which nobody is known. */
        NOBODY,
        /** Nobody ever spoke to them. */
        NEVER,
        /** Nobody has for so many days. */
        STALE,
        /** Nobody has confirmed what is known, for so many days or ever. */
        UNVERIFIED,
        /** Its owner does not work here any more. */
        OWNER_GONE;

        /** Whether it is known how the value should be written. */
        public boolean isCorrectable() {
            return this == UNTIDY || this == BLANKS;
        }

        /** Whether it depends on how many days are meant. */
        public boolean isOfDays() {
            return this == STALE || this == UNVERIFIED;
        }
    }

    /** Names it among those of its type. */
    public String code() {
        return kind.name() + "." + field.name();
    }
}
