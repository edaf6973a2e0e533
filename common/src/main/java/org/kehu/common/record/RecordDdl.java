package org.kehu.common.record;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Tables and indexes of record types, from their declarations. The words are those that H2 and PostgreSQL share, so one text
 * serves both: {@code varchar} without a size is unbounded on PostgreSQL and takes a million characters on H2.
 */
public final class RecordDdl {
    /** Which scope keys each root record has; the access predicate of queries looks here. */
    public static final String SCOPE_TABLE = "record_scope";

    private static final int DIGITS = 15;

    private RecordDdl() {}

    /** The table of a type, then its usual indexes, and one by the root whose keys say who may see a child. */
    public static List<String> create(RecordType type) {
        List<String> statements = new ArrayList<>(List.of(table(type)));
        statements.addAll(indexes(type));
        if (type.parent() != null) {
            statements.add(index(type, RecordColumns.ACCESS_ROOT.name(), RecordColumns.ACCESS_ROOT.name()));
        }
        return statements;
    }

    public static String table(RecordType type) {
        return RecordColumns.of(type).list().stream()
                .map(RecordDdl::definition)
                .collect(Collectors.joining(",\n  ", "create table " + type.table() + " (\n  ", "\n)"));
    }

    /** {@code name type}, with what the id and revision need. */
    public static String definition(Column column) {
        String plain = column.name() + " " + words(column);
        if (column.equals(RecordColumns.ID)) {
            return plain + " not null primary key";
        }
        return column.equals(RecordColumns.REVISION) ? plain + " not null" : plain;
    }

    private static String words(Column column) {
        return switch (column.type()) {
            case TEXT -> isSized(column) ? "varchar(" + column.size() + ")" : "varchar";
            case BYTES -> "bytea";
            case DECIMAL -> "numeric(" + (DIGITS + decimals(column)) + ", " + decimals(column) + ")";
            case DATE -> "date";
            case INSTANT -> "timestamp(3) with time zone";
            case UUID -> "uuid";
            case BOOLEAN -> "boolean";
            case LONG -> "bigint";
        };
    }

    /** Decimals are four but where a column says otherwise. */
    private static int decimals(Column column) {
        return column.size() == 0 ? 4 : column.size();
    }

    private static boolean isSized(Column column) {
        return column.size() > 0 && column.size() <= Column.LARGEST_SIZED;
    }

    /** Indexes that every installation wants: by title, newest change first, by each link of the type. */
    public static List<String> indexes(RecordType type) {
        List<String> indexes = new ArrayList<>();
        if (type.title().columns().contains(type.title().sortColumn())) {
            indexes.add(sortIndex(type, type.title().sortColumn(), false));
        }
        indexes.add(sortIndex(type, SystemFields.MODIFIED_AT.columns().get(0), true));
        for (Field<?> field : type.fields()) {
            if (field.kind() == FieldKind.LINK && !SystemFields.ALL.contains(field)) {
                indexes.add(index(type, field.column(), field.column()));
            }
        }
        return indexes;
    }

    /** An index in the very order in which queries sort by {@code column}; each direction needs its own. */
    public static String sortIndex(RecordType type, Column column, boolean descending) {
        String direction = descending ? " desc" : " asc";
        String suffix = column.name() + (descending ? "_down" : "");
        return index(type, suffix, column.name() + direction + " nulls last, id");
    }

    private static String index(RecordType type, String suffix, String columns) {
        return "create index " + type.table() + "_by_" + suffix + " on " + type.table() + " (" + columns + ")";
    }
}
