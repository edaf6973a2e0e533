package org.kehu.common.layout;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** The form, list and card of every record type, as delivered: one JSON file per type that only names fields. */
public final class Layouts {
    private final Map<String, FormLayout> forms = new HashMap<>();
    private final Map<String, ListLayout> lists = new HashMap<>();
    private final Map<String, CardLayout> cards = new HashMap<>();

    private Layouts() {}

    /** @throws BadLayout naming the file and what is wrong with it */
    public static Layouts of(RecordSchema schema) {
        Layouts layouts = new Layouts();
        for (RecordType type : schema.types()) {
            LayoutFile file = LayoutFile.of(type);
            layouts.forms.put(type.name(), file.form());
            layouts.lists.put(type.name(), file.list());
            layouts.cards.put(type.name(), file.card());
        }
        return layouts;
    }

    public FormLayout form(RecordType type) {
        return Objects.requireNonNull(forms.get(type.name()), type::name);
    }

    public ListLayout list(RecordType type) {
        return Objects.requireNonNull(lists.get(type.name()), type::name);
    }

    public CardLayout card(RecordType type) {
        return Objects.requireNonNull(cards.get(type.name()), type::name);
    }
}
