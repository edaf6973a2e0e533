package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.customer.Customer;
import org.kehu.common.importing.run.ImportMode;
import org.kehu.common.record.CrmRecord;

/** A page ends wherever it is full, in the middle of what a unit did; nothing of that is to be seen. */
class CutPagesTest extends ImportGround {
    private static final int ROWS = 1_300;
    /** How many customers were there whenever the server was asked something. */
    private final Set<Long> seen = new LinkedHashSet<>();

    private UUID bringIn() throws IOException {
        return run(customers(ImportMode.CREATE, lines(ROWS))).operation();
    }

    private long there() {
        return mine.disk.<Long>transact(tx -> tx.ids(Customer.TYPE, new KeyRange("customer", null, null)).stream()
                .map(id -> Objects.requireNonNull(tx.find(Customer.TYPE, id)))
                .filter(record -> !record.isDeleted())
                .count());
    }

    private void watched(Runnable andThen) {
        mine.beforePush = request -> seen.add(there());
        mine.beforeChanges = () -> {
            seen.add(there());
            andThen.run();
        };
        mine.round();
        seen.add(there());
        assertEquals(List.of(), mine.outbox());
        assertEquals(List.of(), mine.attention.entries());
    }

    @Test
    void whatWasBroughtInStaysThere() throws IOException {
        bringIn();
        watched(() -> {});
        assertEquals(Set.of((long) ROWS), seen);
    }

    @Test
    void whatWasTakenBackStaysAway() throws IOException {
        UUID operation = bringIn();
        mine.commands.undo(operation);
        watched(() -> {});
        assertEquals(Set.of(0L), seen);
    }

    @Test
    void whatIsTakenBackBetweenTwoPagesStaysAway() throws IOException {
        UUID operation = bringIn();
        List<Integer> pages = new ArrayList<>();
        watched(() -> {
            pages.add(pages.size());
            if (pages.size() == 2) {
                assertEquals(
                        UnitDecision.Done.class,
                        mine.commands.undo(operation).decision().getClass());
                seen.clear();
            }
        });
        assertEquals(Set.of(0L), seen);
    }

    /** What one page brings of it is no less part of the operation than what the next one brings. */
    @Test
    void allOfAnEditOfManyIsTakenBack() throws IOException {
        List<Command> made = customers("customer", 300);
        twins.must(Twins.DIRECTOR, made.toArray(Command[]::new));
        mine.round();
        List<CrmRecord> all = made.stream().map(this::asSeen).toList();
        List<Command> edits = new ArrayList<>();
        all.forEach(one -> edits.add(Twins.edit(one, Customer.PHONE, "+8651262881000")));
        UUID operation = twins.id();
        mine.commands.submit(operation, edits);
        all.subList(0, 200).forEach(one -> twins.must(Twins.DIRECTOR, Twins.edit(one, Customer.EMAIL, "a@b.cn")));
        twins.must(Twins.DIRECTOR, customers("another", 350).toArray(Command[]::new));
        mine.round();
        mine.commands.undo(operation);
        mine.round();
        assertEquals(List.of(), mine.attention.entries());
        all.forEach(one ->
                assertNull(Objects.requireNonNull(twins.stored(one.ref())).get(Customer.PHONE)));
    }

    private List<Command> customers(String name, int count) {
        return IntStream.range(0, count)
                .<Command>mapToObj(i -> twins.customer(name + " " + i))
                .toList();
    }

    private CrmRecord asSeen(Command made) {
        return mine.seen(Twins.ref((CreateRecord) made));
    }
}
