package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names in their two parts and a key that sorts them as displayed. */
record PersonNameCodec() implements ValueCodec<PersonName> {

    @Override
    public List<Column> columns(Field<PersonName> field) {
        return List.of(
                new Column(field.column() + "_family", ColumnType.TEXT, field.limit()),
                new Column(field.column() + "_given", ColumnType.TEXT, field.limit()),
                field.sortColumn());
    }

    @Override
    public @Nullable Object[] cells(PersonName value) {
        return new Object[] {value.family(), value.given(), SortKey.of(value.display())};
    }

    @Override
    public @Nullable PersonName value(@Nullable Object[] cells, int at) {
        String family = (String) cells[at];
        String given = (String) cells[at + 1];
        return family == null || given == null ? null : new PersonName(family, given);
    }

    @Override
    public JsonNode json(PersonName value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("family", value.family());
        node.put("given", value.given());
        return node;
    }

    @Override
    public PersonName value(JsonNode node) {
        if (!node.isObject()) {
            throw new BadValue("bad_person_name", JsonValues.shown(node));
        }
        return PersonName.of(part(node, "family"), part(node, "given"));
    }

    private static String part(JsonNode node, String name) {
        return node.hasNonNull(name) ? JsonValues.text(node.get(name)) : "";
    }

    @Override
    public void check(Field<PersonName> field, PersonName value) {
        TextSyntax.checkStorable(value.family());
        TextSyntax.checkStorable(value.given());
        int longest = Math.max(value.family().length(), value.given().length());
        if (longest > field.limit()) {
            throw new BadValue("too_long", longest, field.limit());
        }
        if (value.family().isEmpty() && value.given().isEmpty()) {
            throw new BadValue("bad_person_name", "");
        }
    }

    @Override
    public @Nullable PersonName normal(PersonName value) {
        PersonName stripped = PersonName.of(value.family(), value.given());
        return stripped.display().isEmpty() ? null : stripped;
    }

    @Override
    public String text(PersonName value) {
        return value.display();
    }
}
