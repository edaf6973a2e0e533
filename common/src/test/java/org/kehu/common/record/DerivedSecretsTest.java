package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;

/** What is derived from a field tells of it: it is hidden with it, or stands here with the reason why it need not be. */
class DerivedSecretsTest {
    private static final Set<String> HARMLESS = Set.of(
            // a percentage over all of them tells of none
            "customer.completeness",
            // that the rules say otherwise is what one reads where one reads either
            "customer.gradeSource",
            "customer.lifecycleSource",
            // by which country's or kind's plan a number is judged: the name and the kind are known with the record
            "customer.phoneFlaw of country",
            "customer.taxIdFlaw of country",
            "customer.taxIdFlaw of kind",
            "contact.mobileFlaw of name",
            "contact.phoneFlaw of name");

    private static final Map<FieldKind, Object> VALUES = Map.ofEntries(
            Map.entry(FieldKind.TEXT, "914403001922038217"),
            Map.entry(FieldKind.LONG_TEXT, "a long one"),
            Map.entry(FieldKind.PHONE, "13812345678"),
            Map.entry(FieldKind.EMAIL, "li@example.com"),
            Map.entry(FieldKind.URL, "https://example.com"),
            Map.entry(FieldKind.NUMBER, BigDecimal.TEN),
            Map.entry(FieldKind.COUNTER, 10L),
            Map.entry(FieldKind.MONEY, Money.of(BigDecimal.TEN, "CNY")),
            Map.entry(FieldKind.DATE, LocalDate.of(2026, 6, 1)),
            Map.entry(FieldKind.INSTANT, Instant.parse("2026-06-01T00:00:00Z")),
            Map.entry(FieldKind.BOOLEAN, true),
            Map.entry(FieldKind.TAGS, Set.of("vip")),
            Map.entry(FieldKind.LINK, new UUID(0, 1)),
            Map.entry(FieldKind.ADDRESS, new Address("1 Tower St", "London", "", "E1", "GB")),
            Map.entry(FieldKind.PERSON_NAME, PersonName.of("Li", "Na")));

    @SuppressWarnings("unchecked")
    private static <V> CrmRecord filled(CrmRecord record, Field<V> field, int option) {
        Object value = switch (field.kind()) {
            case CHOICE -> field.options().get(Math.min(option, field.options().size() - 1));
            case MULTI_CHOICE -> Set.copyOf(field.options());
            default -> VALUES.get(field.kind());
        };
        return value == null ? record : record.with(field, (V) value);
    }

    private static CrmRecord filled(RecordType type, int option, Field<?> without) {
        CrmRecord record = CrmRecord.blank(type, new UUID(0, 2));
        for (Field<?> field : type.fields()) {
            record = field == without ? record : filled(record, field, option);
        }
        return record.withholding(Set.of(without.name()));
    }

    /** Whether it cannot be told while {@code source} is withheld, of a record with this or that choice. */
    private static boolean isMadeOf(RecordType type, Field<?> derived, Field<?> source) {
        for (int option = 0; option < 2; option++) {
            try {
                derived.derivation().apply(filled(type, option, source));
            } catch (Withheld e) {
                return true;
            }
        }
        return false;
    }

    @Test
    void whatIsDerivedIsHiddenWithWhatItIsMadeOf() {
        Set<String> open = new TreeSet<>();
        Set<String> harmless = new TreeSet<>(HARMLESS);
        for (RecordType type : Kehu.SCHEMA.types()) {
            for (Field<?> derived : type.fields()) {
                for (Field<?> source : type.fields()) {
                    String whole = type + "." + derived.name();
                    String pair = whole + " of " + source.name();
                    if (derived.derivation() != null
                            && source != derived
                            && !type.facts().contains(new FactOf(derived, source))
                            && isMadeOf(type, derived, source)) {
                        harmless.remove(pair);
                        if (!HARMLESS.contains(whole) && !HARMLESS.contains(pair)) {
                            open.add(pair + ": new FactOf(" + derived.name() + ", " + source.name() + ")");
                        }
                        harmless.remove(whole);
                    }
                }
            }
        }
        assertEquals(Set.of(), open, "add to " + RecordType.class.getSimpleName() + ".telling");
        assertEquals(Set.of(), harmless, "what is not made of anything need not stand here");
    }
}
