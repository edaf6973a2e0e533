package org.kehu.common.exporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.Trait;

/** The values of records as the cells of a table. What is withheld from whoever exports is an empty cell. */
final class ExportCells {
    private static final String BETWEEN = "; ";
    private final ExportPlan plan;
    private final List<ExportColumn> columns;

    ExportCells(ExportPlan plan, List<ExportColumn> columns) {
        this.plan = plan;
        this.columns = columns;
    }

    /** What links of the records lead to. */
    Set<RecordRef> linked(List<CrmRecord> records) {
        Set<RecordRef> refs = new HashSet<>();
        for (ExportColumn column : columns) {
            Field<?> field = column.target().field();
            String target = field.target();
            if (target != null) {
                records.stream()
                        .filter(record -> !record.withholds(field) && record.get(field) instanceof UUID)
                        .forEach(record -> refs.add(new RecordRef(target, (UUID) record.get(field))));
            }
        }
        return refs;
    }

    List<@Nullable Object> row(CrmRecord record, Map<RecordRef, String> titles) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (ExportColumn column : columns) {
            Field<?> field = column.target().field();
            Object value = record.withholds(field) ? null : record.get(field);
            cells.add(value == null ? null : cell(field, column.target().part(), value, titles));
        }
        return cells;
    }

    @SuppressWarnings("unchecked")
    private @Nullable Object cell(Field<?> field, Part part, Object value, Map<RecordRef, String> titles) {
        return switch (field.kind()) {
            case NUMBER, DATE -> value;
            case COUNTER -> BigDecimal.valueOf((Long) value);
            case MONEY -> part == Part.WHOLE ? ((Money) value).amount() : ((Money) value).currency();
            case INSTANT ->
                LocalDateTime.ofInstant((Instant) value, plan.zone()).withNano(0);
            case BOOLEAN -> plan.labels().labels().text((Boolean) value ? "field.yes" : "field.no");
            case CHOICE -> plan.labels().option(plan.type(), field, (String) value);
            case MULTI_CHOICE, TAGS, ASIDE -> joined(field, (Set<String>) value);
            case LINK -> link(field, (UUID) value, titles);
            case ADDRESS -> part((Address) value, part);
            case PERSON_NAME -> part((PersonName) value, part);
            case TEXT -> field.is(Trait.TYPE_NAME) ? plan.labels().types((String) value) : value;
            case LONG_TEXT, PHONE, EMAIL, URL -> value;
        };
    }

    private static @Nullable String link(Field<?> field, UUID id, Map<RecordRef, String> titles) {
        String target = field.target();
        return target == null ? null : titles.get(new RecordRef(target, id));
    }

    private String joined(Field<?> field, Set<String> members) {
        boolean choice = field.kind() == FieldKind.MULTI_CHOICE;
        return members.stream()
                .sorted()
                .map(one -> choice ? plan.labels().option(plan.type(), field, one) : one)
                .collect(Collectors.joining(BETWEEN));
    }

    private static String part(Address address, Part part) {
        return switch (part) {
            case STREET -> address.street();
            case CITY -> address.city();
            case REGION -> address.region();
            case POSTCODE -> address.postcode();
            case COUNTRY -> address.country();
            default -> address.display();
        };
    }

    private static String part(PersonName name, Part part) {
        return switch (part) {
            case FAMILY -> name.family();
            case GIVEN -> name.given();
            default -> name.display();
        };
    }
}
