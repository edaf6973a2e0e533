package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;

class DuplicateGroupsTest {
    private static CrmRecord customer(int number) {
        return CrmRecord.blank(Customer.TYPE, new UUID(number, number)).with(Customer.NAME, "Customer " + number);
    }

    private static Pair pair(int one, int other, int percent) {
        return new Pair(customer(one), customer(other), new Likeness(percent, List.of()));
    }

    private static List<List<Long>> groups(List<Pair> pairs, List<List<Long>> apart) {
        return DuplicateGroups.of(
                        pairs,
                        (one, other) -> apart.contains(List.of(number(one), number(other)))
                                || apart.contains(List.of(number(other), number(one))))
                .stream()
                .map(group -> group.stream().map(DuplicateGroupsTest::number).toList())
                .toList();
    }

    private static long number(CrmRecord record) {
        return record.id().getMostSignificantBits();
    }

    @Test
    void pairsThatShareARecordAreOneGroupAndTwoAloneAreNone() {
        List<Pair> pairs = List.of(pair(1, 2, 95), pair(7, 8, 90), pair(3, 4, 85), pair(2, 3, 80));
        assertEquals(List.of(List.of(1L, 2L, 3L, 4L)), groups(pairs, List.of()));
    }

    @Test
    void whoIsLessSureDrawsNobodyIn() {
        List<Pair> pairs = List.of(pair(1, 2, 95), pair(2, 3, DuplicateGroups.STRONG), pair(3, 4, 69));
        assertEquals(List.of(List.of(1L, 2L, 3L)), groups(pairs, List.of()));
    }

    /** The third is drawn to the surer of the two. */
    @Test
    void twoThatWereToldApartAreNeverInOne() {
        List<Pair> pairs = List.of(pair(1, 2, 95), pair(2, 3, 90), pair(3, 4, 80));
        assertEquals(List.of(List.of(1L, 2L, 3L)), groups(pairs, List.of(List.of(1L, 4L))));
        assertEquals(List.of(), groups(pairs, List.of(List.of(1L, 3L), List.of(4L, 2L))));
    }

    @Test
    void theOneThatSaysMostIsFirst() {
        CrmRecord full = customer(3).with(Customer.PHONE, "0512 6288 4100");
        List<Pair> pairs = List.of(pair(1, 2, 95), new Pair(customer(2), full, new Likeness(90, List.of())));
        assertEquals(List.of(List.of(3L, 1L, 2L)), groups(pairs, List.of()));
    }

    @Test
    void aCrowdIsNoGroup() {
        List<Pair> chain = new ArrayList<>();
        IntStream.range(1, 60).forEach(at -> chain.add(pair(at, at + 1, 80)));
        groups(chain, List.of()).forEach(group -> assertEquals(DuplicateGroups.MOST, group.size()));
    }
}
