package org.kehu.common.record;

/** Thrown by reading a value that this device may not see; the door turns it into a decision that waits for the server. */
public final class Withheld extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient RecordRef record;
    private final String field;

    public Withheld(RecordRef record, String field) {
        super(field + " of " + record + " is withheld", null, false, false);
        this.record = record;
        this.field = field;
    }

    public RecordRef record() {
        return record;
    }

    public String field() {
        return field;
    }
}
