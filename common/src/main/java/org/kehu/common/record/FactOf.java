package org.kehu.common.record;

/**
 * That one field tells something of another one of the same type, such as a part of its value, or whether it is sound.
 *
 * @param of what it tells of: whoever may not read that one may not read the fact
 */
public record FactOf(Field<?> fact, Field<?> of) {

    /** Whether it says what is wrong, as one of a few choices, and not a part of the value itself. */
    public boolean isFlaw() {
        return fact.kind() == FieldKind.CHOICE;
    }
}
