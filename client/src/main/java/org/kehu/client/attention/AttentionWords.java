package org.kehu.client.attention;

import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** Says an entry in the language of this moment. */
record AttentionWords(RecordDesk desk) {
    private static final int SUBJECT = 200;

    /** What was done, and to what. */
    String title(AttentionItem item) {
        String about = about(item);
        String verb = item.verb();
        return verb == null
                ? about
                : desk.texts().text("attention.title", desk.labels().verb(verb), about);
    }

    /** What names the record; its type where this device does not hold it. */
    String about(AttentionItem item) {
        CrmRecord record = item.record();
        if (record != null && !record.title().isEmpty()) {
            return record.title();
        }
        return item.about() == null
                ? desk.texts().text("attention.unknown")
                : desk.labels().type(desk.schema().type(item.about().type()));
    }

    String reason(AttentionItem item) {
        return desk.doing().text(item.entry().reason());
    }

    /** What its owner is asked, as short as the subject of a task must be. */
    String question(AttentionItem item) {
        String question = desk.texts().text("attention.question", title(item));
        return question.length() <= SUBJECT ? question : question.substring(0, SUBJECT);
    }

    /** Why it did not come through, and each value that was typed. */
    String whatHappened(AttentionItem item) {
        StringBuilder text = new StringBuilder(reason(item));
        for (AttentionEntry.Value value : item.values()) {
            text.append('\n')
                    .append(desk.texts()
                            .text("attention.question.value", field(value), mine(item, value), theirs(item, value)));
        }
        return text.toString();
    }

    String when(AttentionItem item) {
        return desk.texts().formats().instant(item.entry().at());
    }

    String field(AttentionEntry.Value value) {
        RecordType type = desk.schema().type(value.record().type());
        Field<?> field = type.find(value.field());
        return field == null ? value.field() : desk.labels().field(type, field);
    }

    String mine(AttentionItem item, AttentionEntry.Value value) {
        return text(item, value, value.mine());
    }

    String theirs(AttentionItem item, AttentionEntry.Value value) {
        return text(item, value, value.theirs());
    }

    private String text(AttentionItem item, AttentionEntry.Value value, com.fasterxml.jackson.databind.JsonNode shown) {
        RecordType type = desk.schema().type(value.record().type());
        Field<?> field = type.find(value.field());
        if (field == null) {
            return shown.asText();
        }
        String text = desk.text(item.titles()).of(type, field, field.value(shown));
        return text.isEmpty() ? desk.texts().text("attention.nothing") : text;
    }
}
