package org.kehu.common.query;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordColumns;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * One table of a statement and those that its paths reach, each by one left join however often it is named. A record that
 * the reader may not see is not joined, so that all its values are absent; one in the bin is.
 */
final class JoinSql {
    private final Reading reading;
    private final RecordType type;
    private final String alias;
    private final Map<List<String>, String> aliases = new HashMap<>();
    private final SqlPart joins = new SqlPart("");

    JoinSql(Reading reading, RecordType type) {
        this.reading = reading;
        this.type = type;
        this.alias = reading.nextAlias();
    }

    /** A field of a joined table. */
    record Reached(String alias, RecordType type, Field<?> field) {
        String column() {
            return alias + "." + field.column();
        }

        String column(int index) {
            return alias + "." + field.columns().get(index).name();
        }

        String sortColumn() {
            return alias + "." + field.sortColumn().name();
        }

        BadValue refusal(String code) {
            return new BadValue(code, field.name(), type.name());
        }
    }

    RecordType type() {
        return type;
    }

    String alias() {
        return alias;
    }

    String idColumn() {
        return alias + "." + RecordColumns.ID.name();
    }

    /** @throws BadValue if a step is unknown, no link, or not to be read */
    Reached reach(Path path) {
        List<Field<?>> fields = path.resolve(schema(), type);
        String at = alias;
        RecordType atType = type;
        for (int i = 0; i < fields.size(); i++) {
            Field<?> field = fields.get(i);
            reading.access().checkReadable(atType, field);
            if (i == fields.size() - 1) {
                return new Reached(at, atType, field);
            }
            RecordType target = schema().type(String.valueOf(field.target()));
            at = joined(path.steps().subList(0, i + 1), at, field, target);
            atType = target;
        }
        throw new IllegalStateException("a path has steps");
    }

    private String joined(List<String> prefix, String from, Field<?> link, RecordType target) {
        String known = aliases.get(prefix);
        if (known != null) {
            return known;
        }
        String to = reading.nextAlias();
        aliases.put(prefix, to);
        joins.add(" left join " + reading.table(target) + " " + to + " on " + to + "." + RecordColumns.ID.name() + " = "
                + from + "." + link.column());
        SqlPart visible = reading.access().visible(target, to);
        if (visible != null) {
            joins.add(" and ").add(visible);
        }
        return to;
    }

    /** {@code k_ticket t0 left join …}; complete once every path has been reached. */
    SqlPart tables() {
        return new SqlPart(reading.table(type) + " " + alias).add(joins);
    }

    /** The joins alone. */
    SqlPart joins() {
        return joins;
    }

    String binned(boolean inBin) {
        return alias + "." + SystemFields.DELETED_AT.column() + (inBin ? " is not null" : " is null");
    }

    private RecordSchema schema() {
        return reading.access().schema();
    }
}
