package org.kehu.client.field;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.label.Formats;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/**
 * Values of any field as one language shows them. Needs no toolkit.
 *
 * @param titles what names a linked record, empty if it is not known yet
 */
public record FieldText(Formats formats, Function<RecordRef, String> titles) {

    /** The value of a field of a record; empty if absent, a mark if this device may not see it. */
    public <V> String of(CrmRecord record, Field<V> field) {
        return record.withholds(field)
                ? formats.labels().text("field.withheld")
                : field == ExportLog.FIELDS ? exported(record) : of(record.type(), field, record.get(field));
    }

    @SuppressWarnings("unchecked")
    public String of(RecordType type, Field<?> field, @Nullable Object value) {
        if (value == null) {
            return "";
        }
        return switch (field.kind()) {
            case NUMBER -> formats.decimal((BigDecimal) value);
            case COUNTER -> formats.integer((Long) value);
            case MONEY -> money((Money) value);
            case DATE -> formats.date((LocalDate) value);
            case INSTANT -> formats.instant((Instant) value);
            case BOOLEAN -> formats.labels().text((Boolean) value ? "field.yes" : "field.no");
            case CHOICE -> option(type, field, (String) value);
            case MULTI_CHOICE -> joined((Set<String>) value, one -> option(type, field, one));
            case TAGS, ASIDE -> joined((Set<String>) value, one -> one);
            case LINK -> link(field, (UUID) value);
            case ADDRESS -> ((Address) value).display(formats::country);
            case PERSON_NAME -> ((PersonName) value).display();
            case TEXT -> text(field, (String) value);
            case LONG_TEXT -> field == CustomerGroup.RULE ? FilterText.ofRule(this, (String) value) : (String) value;
            case PHONE, EMAIL, URL -> (String) value;
        };
    }

    private String text(Field<?> field, String value) {
        if (field == Customer.HEALTH_PARTS) {
            return HealthText.of(formats, value);
        }
        if (field.is(Trait.TYPE_NAME)) {
            return new RecordLabels(formats.labels()).types(value);
        }
        return field.is(Trait.COUNTRY) ? formats.country(value) : value;
    }

    /** The fields of a file, as one reads them today; they are kept by their names. */
    private String exported(CrmRecord entry) {
        String names = entry.get(ExportLog.FIELDS);
        String type = entry.withholds(ExportLog.RECORD_TYPE) ? null : entry.get(ExportLog.RECORD_TYPE);
        if (names == null || type == null) {
            return names == null ? "" : names;
        }
        RecordLabels labels = new RecordLabels(formats.labels());
        return Stream.of(names.split(", ", -1))
                .map(name -> labels.field(type, name))
                .collect(Collectors.joining(formats.labels().text("field.list.separator")));
    }

    public String money(Money value) {
        return formats.money(value.amount(), value.currency());
    }

    /** The label of an option; its code where an administrator's option has none. */
    public String option(RecordType type, Field<?> field, String code) {
        String key = "option." + type.name() + "." + field.name() + "." + code;
        return formats.labels().has(key) ? formats.labels().text(key) : code;
    }

    public String label(RecordType type, Field<?> field) {
        return new RecordLabels(formats.labels()).field(type, field);
    }

    private String link(Field<?> field, UUID id) {
        String target = field.target();
        return target == null ? "" : titles.apply(new RecordRef(target, id));
    }

    private String joined(Set<String> members, Function<String, String> text) {
        return members.stream()
                .map(text)
                .collect(Collectors.joining(formats.labels().text("field.list.separator")));
    }
}
