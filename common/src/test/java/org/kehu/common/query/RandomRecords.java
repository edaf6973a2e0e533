package org.kehu.common.query;

import com.fasterxml.jackson.databind.node.NullNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SetAside;
import org.kehu.common.record.SystemFields;

/** Records of {@link Sample} from a seed: few values, so that ties, gaps and matches are common. */
final class RandomRecords {
    static final List<String> TEXTS = List.of(
            "李娜",
            "李伟",
            "王芳",
            "重庆",
            "Ärger",
            "ärger",
            "Zoe",
            "zoe",
            "100%",
            "100",
            "a_b",
            "axb",
            "item 9",
            "item 10",
            "Straße",
            "İzmir",
            "O'Neil",
            "back\\slash",
            "!bang",
            "😀",
            "l".repeat(150) + "a",
            "l".repeat(150) + "b");
    static final List<String> TAGS = List.of("vip", "a%", "a", "北京", "old_one", "oldXone");
    private static final List<String> SPELT =
            List.of("li", "lina", "ln", "bj", "beijing", "chq", "zq", "hg", "86", "10 1");
    private final Random random;

    RandomRecords(long seed) {
        random = new Random(seed);
    }

    List<CrmRecord> some() {
        List<CrmRecord> all = new ArrayList<>();
        add(all, Sample.USER, 6);
        add(all, Sample.CUSTOMER, 50);
        add(all, Sample.TICKET, 50);
        add(all, Sample.MESSAGE, 60);
        return all;
    }

    /** The number in the id's end makes ids of one type known beforehand; its beginning is spread over all bits. */
    static UUID id(RecordType type, int number) {
        return UUID.nameUUIDFromBytes((type.name() + number).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private void add(List<CrmRecord> all, RecordType type, int count) {
        for (int i = 0; i < count; i++) {
            CrmRecord record = CrmRecord.blank(type, id(type, i)).atRevision(1 + random.nextInt(5));
            for (Field<?> field : type.fields()) {
                record = with(record, field);
            }
            all.add(record);
        }
    }

    private CrmRecord with(CrmRecord record, Field<?> field) {
        Field<UUID> parent = record.type().parent();
        if (field.equals(parent)) {
            return record.with(parent, id(Sample.SCHEMA.type(String.valueOf(parent.target())), random.nextInt(50)));
        }
        int absent = field.equals(SystemFields.DELETED_AT) ? 8 : 3;
        boolean given =
                field.equals(SystemFields.DELETED_AT) ? random.nextInt(absent) == 0 : random.nextInt(absent) > 0;
        return given ? put(record, field) : record;
    }

    @SuppressWarnings("unchecked")
    private <V> CrmRecord put(CrmRecord record, Field<V> field) {
        return record.with(field, (V) value(field));
    }

    /** A value that the field may hold. */
    Object value(Field<?> field) {
        return switch (field.kind()) {
            case TEXT, LONG_TEXT -> text();
            case PHONE -> "+86 10 " + random.nextInt(4);
            case EMAIL -> "u" + random.nextInt(3) + "@Example.cn";
            case URL -> "https://example.cn/" + random.nextInt(3);
            case NUMBER -> BigDecimal.valueOf(random.nextInt(7) - 3, random.nextInt(5));
            case COUNTER -> (long) random.nextInt(6);
            case MONEY -> money();
            case DATE -> LocalDate.of(2023, 12, 25).plusDays(random.nextInt(20) * 17L);
            case INSTANT -> Instant.parse("2023-12-31T15:30:00.123Z").plusSeconds(random.nextInt(60) * 250_000L);
            case BOOLEAN -> random.nextBoolean();
            case CHOICE -> pick(field.options());
            case MULTI_CHOICE ->
                new TreeSet<>(
                        List.of(pick(field.options()), pick(field.options())).subList(0, 1));
            case TAGS -> new TreeSet<>(List.of(pick(TAGS)));
            case ASIDE ->
                Set.of(new SetAside("x", NullNode.getInstance(), new UUID(0, 1), Instant.EPOCH, text()).text());
            case LINK -> link(String.valueOf(field.target()));
            case ADDRESS -> new Address("", pick(TEXTS.subList(0, 15)), "", "10000" + random.nextInt(3), "CN");
            case PERSON_NAME -> new PersonName(pick(List.of("李", "Ärger", "")), pick(List.of("娜", "Zoe")));
        };
    }

    /** Sometimes to a record that is not there. */
    private UUID link(String target) {
        return id(Sample.SCHEMA.type(target), random.nextInt("user".equals(target) ? 6 : 52));
    }

    private Money money() {
        BigDecimal amount = BigDecimal.valueOf(random.nextInt(9) - 2L, 1);
        Money money = Money.of(amount, pick(List.of("CNY", "USD")));
        return random.nextInt(5) == 0 ? money : money.withBase(amount.multiply(BigDecimal.valueOf(7)));
    }

    String text() {
        return pick(TEXTS);
    }

    /** A piece of a text such as someone would type, in either case. */
    String piece() {
        String text = text();
        int from = text.offsetByCodePoints(0, random.nextInt(Math.min(3, text.codePointCount(0, text.length()))));
        String piece = text.substring(from, Math.min(text.length(), text.offsetByCodePoints(from, 1) + 1));
        String whole = Character.isHighSurrogate(piece.charAt(piece.length() - 1)) ? text : piece;
        return random.nextBoolean() ? whole : whole.toUpperCase(java.util.Locale.ROOT);
    }

    /** A piece, or Chinese as it is spelt. */
    String words() {
        return random.nextInt(3) == 0 ? pick(SPELT) : piece();
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    int below(int bound) {
        return random.nextInt(bound);
    }
}
