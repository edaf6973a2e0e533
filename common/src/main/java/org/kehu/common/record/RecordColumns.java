package org.kehu.common.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a type's table, in order, and records as rows of cells. Tables of clients and servers, their DDL and every
 * query agree through this class alone: id, revision, the columns of each field, then {@code search_text} and
 * {@code search_keys} on searchable types, {@code access_root} on child types and {@code unknown_fields}.
 */
public final class RecordColumns {
    public static final Column ID = Column.of("id", ColumnType.UUID);
    public static final Column REVISION = Column.of("revision", ColumnType.LONG);
    /** Lower-case text that a search looks through. */
    public static final Column SEARCH_TEXT = Column.of("search_text", ColumnType.TEXT);
    /** What else the texts may be found by: readings of Chinese, digits of telephone numbers. */
    public static final Column SEARCH_KEYS = Column.of("search_keys", ColumnType.TEXT);
    /** Id of the root whose scope keys say who may see a child. */
    public static final Column ACCESS_ROOT = Column.of("access_root", ColumnType.UUID);
    /** JSON object of the fields that this schema does not know; null if there are none. */
    public static final Column UNKNOWN_FIELDS = Column.of("unknown_fields", ColumnType.TEXT);

    private static final int FIRST_FIELD = 2;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final RecordType type;
    private final List<Column> columns;

    private RecordColumns(RecordType type, List<Column> columns) {
        this.type = type;
        this.columns = List.copyOf(columns);
    }

    /** @throws IllegalArgumentException if two columns would have one name, or one is not a name of SQL */
    public static RecordColumns of(RecordType type) {
        return type.columns();
    }

    static RecordColumns from(RecordType type) {
        List<Column> columns = new ArrayList<>(List.of(ID, REVISION));
        type.fields().forEach(field -> columns.addAll(field.columns()));
        if (type.isSearchable()) {
            columns.add(SEARCH_TEXT);
            columns.add(SEARCH_KEYS);
        }
        if (type.parent() != null) {
            columns.add(ACCESS_ROOT);
        }
        columns.add(UNKNOWN_FIELDS);
        Set<String> names = new HashSet<>();
        for (Column column : columns) {
            if (!names.add(SqlNames.checked(column.name()))) {
                throw new IllegalArgumentException(type + " has two columns " + column.name());
            }
        }
        return new RecordColumns(type, columns);
    }

    public RecordType type() {
        return type;
    }

    public List<Column> list() {
        return columns;
    }

    public int size() {
        return columns.size();
    }

    /** All names behind an alias, for a select list: {@code t0.id, t0.revision, …}. */
    public String names(String alias) {
        return columns.stream().map(column -> alias + "." + column.name()).collect(Collectors.joining(", "));
    }

    /** Place of a column among the cells. */
    public int indexOf(Column column) {
        int index = columns.indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(type + " has no column " + column.name());
        }
        return index;
    }

    /**
     * A record as cells in the order of the columns; withheld values are left empty.
     *
     * @param accessRoot root of a child record; not looked at for a root
     */
    public @Nullable Object[] cells(CrmRecord record, @Nullable UUID accessRoot) {
        @Nullable Object[] cells = new @Nullable Object[columns.size()];
        cells[0] = record.id();
        cells[1] = record.revision();
        int at = FIRST_FIELD;
        for (Field<?> field : type.fields()) {
            @Nullable Object[] own = cells(field, record);
            System.arraycopy(own, 0, cells, at, own.length);
            at += own.length;
        }
        if (type.isSearchable()) {
            cells[at++] = record.searchText();
            cells[at++] = record.searchKeys();
        }
        if (type.parent() != null) {
            cells[at++] = accessRoot;
        }
        cells[at] = unknown(record.unknown());
        return cells;
    }

    private static <V> @Nullable Object[] cells(Field<V> field, CrmRecord record) {
        return field.cells(record.withholds(field) ? null : record.get(field));
    }

    private static @Nullable String unknown(Map<String, JsonNode> fields) {
        if (fields.isEmpty()) {
            return null;
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.setAll(fields);
        return node.toString();
    }

    /** The record whose cells these are; further cells may follow. */
    public CrmRecord record(@Nullable Object[] cells) {
        return record(cells, Set.of());
    }

    /** The record whose cells these are, as one that withholds the named fields. */
    public CrmRecord record(@Nullable Object[] cells, Set<String> withheld) {
        Map<String, Object> values = new HashMap<>();
        int at = FIRST_FIELD;
        for (Field<?> field : type.fields()) {
            Object value = field.value(cells, at);
            if (value != null) {
                values.put(field.name(), value);
            }
            at += field.columns().size();
        }
        SetAside.withhold(values, withheld);
        UUID id = (UUID) required(cells[0]);
        long revision = (Long) required(cells[1]);
        String unknown = (String) cells[columns.size() - 1];
        return new CrmRecord(type, id, revision, values, Set.copyOf(withheld), unknown(unknown));
    }

    private Object required(@Nullable Object cell) {
        if (cell == null) {
            throw new IllegalArgumentException("a row of " + type.table() + " lacks its id or revision");
        }
        return cell;
    }

    private static Map<String, JsonNode> unknown(@Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        try {
            Map<String, JsonNode> fields = new HashMap<>();
            JSON.readTree(text).properties().forEach(entry -> fields.put(entry.getKey(), entry.getValue()));
            return fields;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("unknown fields are not kept as JSON", e);
        }
    }
}
