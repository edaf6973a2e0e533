package org.kehu.common.record;

import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** A field of every kind, each with values that it takes. */
final class KindValues {
    private static final List<String> OPTIONS = List.of("new", "open", "closed");
    private static final Arbitrary<String> TEXT = Arbitraries.strings()
            .withChars("ab Zé中文|%_\\\"'{}\n")
            .ofMinLength(1)
            .ofMaxLength(40);
    private static final Arbitrary<BigDecimal> NUMBER = Arbitraries.bigDecimals()
            .between(new BigDecimal("-999999999999999"), new BigDecimal("999999999999999"))
            .ofScale(4);
    private static final Arbitrary<Instant> INSTANT = Arbitraries.longs()
            .between(
                    Instant.parse("1900-01-01T00:00:00Z").toEpochMilli(),
                    Instant.parse("2300-01-01T00:00:00Z").toEpochMilli())
            .map(Instant::ofEpochMilli);

    /** A field and values of its class. */
    record Sort<V>(Field<V> field, Arbitrary<V> values) {}

    static final Map<FieldKind, Sort<?>> BY_KIND = Map.ofEntries(
            entry(Field.text("text"), TEXT),
            entry(Field.longText("longText"), TEXT),
            entry(Field.phone("phone"), Arbitraries.of("+86 10 1234-5678", "110", "(021) 55 ext 3")),
            entry(Field.email("email"), Arbitraries.of("a@b.cn", "Li.Na+x@example.com", "用户@例子.公司")),
            entry(Field.url("url"), Arbitraries.of("https://例子.cn/a?b=c#d", "example.cn")),
            entry(Field.number("number"), NUMBER),
            entry(Field.counter("counter"), Arbitraries.longs()),
            entry(Field.money("money"), money()),
            entry(
                    Field.date("date"),
                    Arbitraries.longs().between(-60_000, 150_000).map(LocalDate::ofEpochDay)),
            entry(Field.instant("instant"), INSTANT),
            entry(Field.bool("bool"), Arbitraries.of(true, false)),
            entry(Field.choice("choice", OPTIONS.toArray(String[]::new)), Arbitraries.of(OPTIONS)),
            entry(
                    Field.multiChoice("multiChoice", OPTIONS),
                    Arbitraries.of(OPTIONS).set().ofMinSize(1)),
            entry(Field.tags("tags"), tags()),
            entry(Field.link("link", "user"), ids()),
            entry(Field.address("address"), address()),
            entry(Field.personName("personName"), personName()),
            entry(Field.aside("aside"), aside()));

    private KindValues() {}

    private static <V> Map.Entry<FieldKind, Sort<?>> entry(Field<V> field, Arbitrary<V> values) {
        return Map.entry(field.kind(), new Sort<>(field, values));
    }

    static Arbitrary<UUID> ids() {
        return Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
    }

    private static Arbitrary<Money> money() {
        return Combinators.combine(NUMBER, Arbitraries.of("CNY", "USD", "JPY"), NUMBER.injectNull(0.3))
                .as(Money::new);
    }

    private static Arbitrary<Set<String>> tags() {
        return Arbitraries.strings()
                .withChars("ab%_北京")
                .ofMinLength(1)
                .ofMaxLength(20)
                .set()
                .ofMinSize(1)
                .ofMaxSize(10);
    }

    private static Arbitrary<Set<String>> aside() {
        return Combinators.combine(TEXT, ids(), INSTANT, TEXT)
                .as((value, by, at, device) -> new SetAside("name", TextNode.valueOf(value), by, at, device).text())
                .set()
                .ofMinSize(1)
                .ofMaxSize(3);
    }

    private static Arbitrary<Address> address() {
        Arbitrary<String> part = Arbitraries.of("", "北京", "Main St. 5");
        return Combinators.combine(part, part, part, Arbitraries.of("", "100000"), Arbitraries.of("CN", "DE"))
                .as(Address::new);
    }

    private static Arbitrary<PersonName> personName() {
        return Combinators.combine(Arbitraries.of("李", "Müller"), Arbitraries.of("", "娜", "Anna"))
                .as(PersonName::new);
    }
}
