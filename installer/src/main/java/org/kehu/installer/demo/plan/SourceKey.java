package org.kehu.installer.demo.plan;

/**
 * What names a planned record for ever, made of the keys of the source: the same record has it in each loading, and the
 * record's id is derived from it.
 */
public record SourceKey(Kind kind, String key) implements Comparable<SourceKey> {

    /** What the record is. */
    public enum Kind {
        DEPARTMENT,
        USER,
        QUEUE,
        PRODUCT,
        CUSTOMER,
        CONTACT,
        ORDER,
        ORDER_LINE,
        RECEIPT,
        OPPORTUNITY,
        ACTIVITY,
        TASK,
        TICKET,
        MESSAGE
    }

    static SourceKey of(Kind kind, Object... parts) {
        StringBuilder key = new StringBuilder();
        for (Object part : parts) {
            key.append(key.isEmpty() ? "" : "/").append(part);
        }
        return new SourceKey(kind, key.toString());
    }

    static SourceKey user(int employee) {
        return of(Kind.USER, employee);
    }

    static SourceKey customer(int number) {
        return of(Kind.CUSTOMER, number);
    }

    /** Each customer of the source has one contact. */
    static SourceKey contact(int customer) {
        return of(Kind.CONTACT, customer);
    }

    static SourceKey order(int number) {
        return of(Kind.ORDER, number);
    }

    @Override
    public int compareTo(SourceKey other) {
        int byKind = kind.compareTo(other.kind);
        return byKind == 0 ? key.compareTo(other.key) : byKind;
    }

    /** As it is logged and hashed, for instance {@code customer/103}. */
    @Override
    public String toString() {
        return kind.name().toLowerCase(java.util.Locale.ROOT) + "/" + key;
    }
}
