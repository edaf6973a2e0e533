package org.kehu.common.query;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.Redirect;
import org.kehu.common.customer.CustomerGroups;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** Answers queries by looking at every record: slow, plain, and written without a look at the SQL. */
public final class PlainEvaluator {
    private final RecordSchema schema;
    private final Map<UUID, CrmRecord> records = new HashMap<>();
    private final @Nullable RecordAccess reader;

    public PlainEvaluator(RecordSchema schema, Collection<CrmRecord> all, @Nullable RecordAccess reader) {
        this.schema = schema;
        this.reader = reader;
        all.forEach(record -> records.put(record.id(), record));
    }

    public List<CrmRecord> all(RecordQuery query) {
        return matching(query).sorted(new PlainOrder(this, query.sorts())).toList();
    }

    public List<List<@Nullable Object>> summary(SummaryQuery query) {
        return new PlainSummary(this, query, schema.type(query.records().type())).rows();
    }

    Stream<CrmRecord> matching(RecordQuery query) {
        PlainFilter filter = new PlainFilter(this);
        return visible(query.type())
                .filter(record -> query.binned() == (record.get(SystemFields.DELETED_AT) != null))
                .filter(record -> filter.matches(record, query.filter()));
    }

    Stream<CrmRecord> visible(String type) {
        RecordType wanted = schema.type(type);
        return records.values().stream().filter(record -> record.type() == wanted && maySee(record));
    }

    /** What a group means to the reader. */
    Filter group(RecordType type, UUID id) {
        return new CustomerGroups(schema, this::seen, this::mergedInto).of(type, id);
    }

    private List<UUID> mergedInto(UUID survivor) {
        return records.values().stream()
                .filter(one -> one.type() == Redirect.TYPE && !one.isDeleted())
                .filter(one -> Redirect.survivor(one).equals(survivor))
                .map(Redirect::loser)
                .toList();
    }

    private @Nullable CrmRecord seen(RecordType type, UUID id) {
        CrmRecord found = records.get(id);
        boolean seen = found != null && found.type() == type && (type == Redirect.TYPE || maySee(found));
        return seen ? found : null;
    }

    private boolean maySee(CrmRecord record) {
        return reader == null || reader.may(RecordAction.READ, record.type(), root(record));
    }

    private CrmRecord root(CrmRecord record) {
        Field<UUID> parent = record.type().parent();
        UUID id = parent == null ? null : record.get(parent);
        CrmRecord above = id == null ? null : records.get(id);
        return above == null ? record : root(above);
    }

    Field<?> field(RecordType from, Path path) {
        List<Field<?>> fields = path.resolve(schema, from);
        return fields.get(fields.size() - 1);
    }

    /** The value at the end of the path, null if anything on the way is absent or not to be seen. */
    @Nullable Object value(CrmRecord from, Path path) {
        CrmRecord at = from;
        List<Field<?>> fields = path.resolve(schema, from.type());
        for (Field<?> link : fields.subList(0, fields.size() - 1)) {
            Object id = at.get(link);
            CrmRecord next = id instanceof UUID known ? records.get(known) : null;
            if (next == null || !next.type().name().equals(link.target()) || !maySee(next)) {
                return null;
            }
            at = next;
        }
        return at.get(fields.get(fields.size() - 1));
    }
}
