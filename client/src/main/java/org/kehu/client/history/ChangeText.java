package org.kehu.client.history;

import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.record.Change;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** A change as what was there and what came: of a set the members, of a counter the increment. */
record ChangeText(FieldText text, RecordType type) {

    String before(Field<?> field, Change change) {
        if (change instanceof Change.Set set) {
            return value(field, set.before());
        }
        return value(field, change instanceof Change.Members members ? members.removed() : null);
    }

    String after(Field<?> field, Change change) {
        if (change instanceof Change.Set set) {
            return value(field, set.after());
        }
        if (change instanceof Change.Members members) {
            return value(field, members.added());
        }
        return value(field, change instanceof Change.Add add ? (Object) add.delta() : ((Change.Max) change).value());
    }

    private String value(Field<?> field, @Nullable Object value) {
        String words = text.of(type, field, value);
        return words.isEmpty() ? text.formats().labels().text("history.nothing") : words;
    }
}
