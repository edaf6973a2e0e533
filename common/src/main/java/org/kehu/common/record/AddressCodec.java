package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Addresses, a column a part. */
record AddressCodec() implements ValueCodec<Address> {
    private static final int[] SIZES = {300, 100, 100, 20, 2};
    private static final List<String> PARTS = List.of("street", "city", "region", "postcode", "country");

    @Override
    public List<Column> columns(Field<Address> field) {
        return Stream.iterate(0, i -> i < PARTS.size(), i -> i + 1)
                .map(i -> new Column(field.column() + "_" + PARTS.get(i), ColumnType.TEXT, SIZES[i]))
                .toList();
    }

    @Override
    public @Nullable Object[] cells(Address value) {
        return parts(value).map(part -> part.isEmpty() ? null : part).toArray();
    }

    @Override
    public @Nullable Address value(@Nullable Object[] cells, int at) {
        Address address = new Address(
                part(cells, at), part(cells, at + 1), part(cells, at + 2), part(cells, at + 3), part(cells, at + 4));
        return address.isEmpty() ? null : address;
    }

    private static String part(@Nullable Object[] cells, int at) {
        String cell = (String) cells[at];
        return cell == null ? "" : cell;
    }

    @Override
    public JsonNode json(Address value) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        String[] parts = parts(value).toArray(String[]::new);
        for (int i = 0; i < parts.length; i++) {
            if (!parts[i].isEmpty()) {
                node.put(PARTS.get(i), parts[i]);
            }
        }
        return node;
    }

    @Override
    public Address value(JsonNode node) {
        if (!node.isObject()) {
            throw new BadValue("bad_address", JsonValues.shown(node));
        }
        return new Address(
                part(node, "street"),
                part(node, "city"),
                part(node, "region"),
                part(node, "postcode"),
                part(node, "country"));
    }

    private static String part(JsonNode node, String name) {
        return node.hasNonNull(name) ? JsonValues.text(node.get(name)) : "";
    }

    @Override
    public void check(Field<Address> field, Address value) {
        String[] parts = parts(value).toArray(String[]::new);
        for (int i = 0; i < parts.length; i++) {
            TextSyntax.checkStorable(parts[i]);
            if (parts[i].length() > SIZES[i]) {
                throw new BadValue("too_long", parts[i].length(), SIZES[i]);
            }
        }
    }

    @Override
    public @Nullable Address normal(Address value) {
        Address stripped = new Address(
                value.street().strip(),
                value.city().strip(),
                value.region().strip(),
                value.postcode().strip(),
                value.country().strip());
        return stripped.isEmpty() ? null : stripped;
    }

    @Override
    public String text(Address value) {
        return value.display();
    }

    private static Stream<String> parts(Address value) {
        return Stream.of(value.street(), value.city(), value.region(), value.postcode(), value.country());
    }
}
