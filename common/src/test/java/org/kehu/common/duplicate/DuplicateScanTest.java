package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

class DuplicateScanTest {
    private static final int ALL = 20_000;
    private final Map<UUID, CrmRecord> records = new LinkedHashMap<>();
    private final Likening likening = new Likening(Customer.TYPE, "CNY");

    private final Book book = new Book() {
        @Override
        public void each(RecordType type, Consumer<CrmRecord> visitor) {
            records.values().forEach(visitor);
        }

        @Override
        public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
            Map<UUID, CrmRecord> found = new HashMap<>(records);
            found.keySet().retainAll(ids);
            return found;
        }
    };

    private CrmRecord add(String name) {
        CrmRecord record =
                CrmRecord.blank(Customer.TYPE, new UUID(0, records.size() + 1)).with(Customer.NAME, name);
        records.put(record.id(), record);
        return record;
    }

    private CrmRecord put(CrmRecord record) {
        records.put(record.id(), record);
        return record;
    }

    private DuplicateScan.Found scan() {
        return new DuplicateScan(book, likening, (first, second) -> false).run(ALL, looked -> {});
    }

    @Test
    void theSurestComesFirst() {
        CrmRecord a = add("苏州盛和精密机械有限公司");
        CrmRecord b = add("盛和精密机械");
        CrmRecord c = add("苏州盛和精密机械有限公司");
        add("杭州云起信息技术");
        List<Pair> found = scan().pairs();
        assertEquals(
                List.of(
                        new Pair(a, c, likening.of(a, c)),
                        new Pair(a, b, likening.of(a, b)),
                        new Pair(b, c, likening.of(b, c))),
                found);
    }

    @Test
    void whatManyShareSaysLittleAndInTheEndNothing() {
        for (int i = 0; i < 4; i++) {
            put(add("客户" + (char) ('甲' + i)).with(Customer.PHONE, "13812345678"));
        }
        assertEquals(6, scan().pairs().size());
        put(add("客户壬").with(Customer.PHONE, "13812345678"));
        assertEquals(List.of(), scan().pairs());
        for (int i = 0; i < 2_000; i++) {
            put(add("单位" + i).with(Customer.PHONE, "13812345678"));
        }
        assertEquals(List.of(), scan().pairs());
        assertEquals(2_005, scan().records());
    }

    @Test
    void ofManyOfOneNameEachIsComparedWithTheFirstFew() {
        for (int i = 0; i < 1_000; i++) {
            add("盛和精密机械");
        }
        List<Pair> found = scan().pairs();
        Set<UUID> named = new HashSet<>();
        found.forEach(
                pair -> named.addAll(List.of(pair.first().id(), pair.second().id())));
        assertEquals(1_000, named.size());
        assertTrue(found.size() < 13_000, () -> found.size() + " pairs");
    }

    @Test
    void whatWasSaidToBeTwoIsLeftOut() {
        add("盛和精密机械");
        add("盛和精密机械");
        assertEquals(
                List.of(),
                new DuplicateScan(book, likening, (first, second) -> true)
                        .run(ALL, looked -> {})
                        .pairs());
    }

    @Test
    void whatWentIntoTheBinMeanwhileIsNoDuplicate() {
        CrmRecord one = add("盛和精密机械");
        add("盛和精密机械");
        DuplicateScan scan = new DuplicateScan(
                new Book() {
                    @Override
                    public void each(RecordType type, Consumer<CrmRecord> visitor) {
                        book.each(type, visitor);
                        put(one.with(SystemFields.DELETED_AT, java.time.Instant.EPOCH));
                    }

                    @Override
                    public Map<UUID, CrmRecord> find(RecordType type, Collection<UUID> ids) {
                        return book.find(type, ids);
                    }
                },
                likening,
                (first, second) -> false);
        assertEquals(List.of(), scan.run(ALL, looked -> {}).pairs());
    }

    @Test
    void itSaysHowManyItLeavesOut() {
        for (int i = 0; i < 5; i++) {
            add("盛和精密机械");
        }
        DuplicateScan.Found found = new DuplicateScan(book, likening, (first, second) -> false).run(3, looked -> {});
        assertEquals(3, found.pairs().size());
        assertEquals(7, found.more());
    }

    /** Each pair that comparing all with all finds, as long as nothing is shared by many, is found without. */
    @Test
    void nothingIsMissedThatComparingAllWithAllFinds() {
        Random dice = new Random(7);
        String[] cities = {"苏州", "上海", "", "北京"};
        String[] forms = {"有限公司", "集团", ""};
        for (int i = 0; i < 400; i++) {
            String name = cities[dice.nextInt(4)] + "盛华云" + (char) ('一' + dice.nextInt(200)) + forms[dice.nextInt(3)];
            CrmRecord one = add(name);
            if (dice.nextInt(3) == 0) {
                put(one.with(Customer.PHONE, "1381234" + (1000 + dice.nextInt(150)) + ""));
            }
        }
        Set<Set<UUID>> expected = new HashSet<>();
        Candidates worth = new Candidates(likening);
        records.values().forEach(worth::add);
        List<Sketch> sketches = records.values().stream().map(likening::sketch).toList();
        for (Sketch one : sketches) {
            for (Sketch other : sketches) {
                if (one != other && likening.of(one, other, worth::worth).isWorthALook()) {
                    expected.add(Set.of(one.record().id(), other.record().id()));
                }
            }
        }
        Set<Set<UUID>> found = new HashSet<>();
        scan().pairs()
                .forEach(pair ->
                        found.add(Set.of(pair.first().id(), pair.second().id())));
        assertTrue(expected.size() > 100, expected::toString);
        assertTrue(expected.equals(found), () -> found.size() + " of " + expected.size());
    }
}
