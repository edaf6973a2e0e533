package org.kehu.client.attention;

import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** What a record is called in the tray, also where this device holds it no more: never a name that may not be seen any more. */
record AttentionNames(RecordDesk desk) {

    /** What names the record; what was typed or records here lead to where it is gone; its kind where nothing tells. */
    String about(AttentionItem item) {
        RecordRef about = item.about();
        if (about == null) {
            return desk.texts().text("attention.unknown");
        }
        String name = named(item);
        if (name != null) {
            return name;
        }
        String type = desk.labels().type(desk.schema().type(about.type()));
        return item.record() == null ? desk.texts().text("attention.about.gone", type) : type;
    }

    /** Null if nothing that may be seen names it. */
    @Nullable String named(AttentionItem item) {
        CrmRecord record = item.record();
        String held = record == null ? item.titles().get(item.about()) : record.title();
        return held == null || held.isEmpty() ? typed(item) : held;
    }

    private @Nullable String typed(AttentionItem item) {
        RecordRef about = item.about();
        Field<?> title = about == null ? null : desk.schema().type(about.type()).title();
        return item.values().stream()
                .filter(value -> value.record().equals(about)
                        && title != null
                        && value.field().equals(title.name()))
                .map(value -> desk.text(item.titles())
                        .of(desk.schema().type(value.record().type()), title, title.value(value.mine())))
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse(null);
    }
}
