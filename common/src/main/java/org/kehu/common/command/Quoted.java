package org.kehu.common.command;

import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * A text of a record in a refusal. The decision is made on the whole record; the door puts the text in only where the actor
 * may read it, and an empty one elsewhere.
 */
public record Quoted(CrmRecord record, Field<?> field) {

    /** What names the record to people. */
    public static Quoted title(CrmRecord record) {
        return new Quoted(record, record.type().title());
    }

    String text() {
        return field == record.type().title() ? record.title() : String.valueOf((Object) record.get(field));
    }
}
