package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.ReturnCustomer;
import org.kehu.common.organisation.Pool;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.WinOpportunity;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.Ticket;

/** The door on a real database: what happens at the same moment still happens one after the other. */
abstract class DoorContract {
    private static final int ROUNDS = 8;
    private FoundedDoor door;
    private Actor lin;
    private Actor wang;

    protected abstract StoreDatabase database();

    @BeforeEach
    void found() throws SQLException {
        database().empty();
        door = new FoundedDoor(database());
        lin = door.colleague("lin");
        wang = door.colleague("wang");
    }

    private UUID ticket() {
        return door.create(FieldValues.of(Ticket.TYPE)
                .with(Ticket.SUBJECT, "Wheel is loose")
                .with(Ticket.CUSTOMER, door.customer()));
    }

    private static long applied(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::isApplied).count();
    }

    @Test
    void twoNodesThatPurgeAtOnceDoItOnce() throws InterruptedException, ExecutionException {
        ticket();
        int rows = door.log().size();
        Instant since = Instant.now().plusSeconds(60);
        List<Long> floors = Race.of(2, node -> database().store().transact(tx -> tx.raiseFloor(since, rows - 1)));
        assertEquals(List.of(rows - 1L, rows - 1L), floors);
        List<Integer> forgotten = Race.of(2, node -> database().store().transact(tx -> tx.forgetLog(since, rows)));
        assertEquals(rows - 1, forgotten.stream().mapToInt(Integer::intValue).sum());
        ticket();
        assertEquals(rows, door.log().get(0).seq());
    }

    @RepeatedTest(ROUNDS)
    void oneTicketIsTakenByOneAgent() throws InterruptedException, ExecutionException {
        UUID ticket = ticket();
        List<Verdict> verdicts = door.race(
                List.of(lin, wang),
                List.of(FoundedDoor.unit(new TakeTicket(ticket)), FoundedDoor.unit(new TakeTicket(ticket))));
        assertEquals(1, applied(verdicts));
        Actor taker = verdicts.get(0).isApplied() ? lin : wang;
        assertEquals(taker.user(), door.find(Ticket.TYPE, ticket).get(Ticket.OWNER));
        assertEquals(List.of("ticket_taken"), reasons(verdicts));
    }

    @RepeatedTest(ROUNDS)
    void aDealIsWonOnce() throws InterruptedException, ExecutionException {
        UUID deal = door.create(FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, "500 models")
                .with(Opportunity.CUSTOMER, door.customer())
                .with(Opportunity.AMOUNT, Money.of(BigDecimal.TEN, "CNY"))
                .with(Opportunity.EXPECTED_CLOSE, LocalDate.of(2027, 1, 31))
                .with(Opportunity.PIPELINE, door.first(Pipeline.TYPE)));
        List<Verdict> verdicts = door.race(
                List.of(lin, wang),
                List.of(FoundedDoor.unit(new WinOpportunity(deal)), FoundedDoor.unit(new WinOpportunity(deal))));
        assertEquals(1, applied(verdicts));
        assertEquals(List.of("opportunity_closed"), reasons(verdicts));
        assertEquals(2, door.find(Opportunity.TYPE, deal).revision());
    }

    @RepeatedTest(ROUNDS)
    void aClosedTicketIsNotAssigned() throws InterruptedException, ExecutionException {
        UUID ticket = ticket();
        door.push(lin, new SolveTicket(ticket, "Tightened it"));
        List<Verdict> verdicts = door.race(
                List.of(lin, wang),
                List.of(
                        FoundedDoor.unit(new AssignTicket(ticket, wang.user())),
                        FoundedDoor.unit(new CloseTicket(ticket))));
        Verdict assigned = verdicts.get(0);
        Verdict closed = verdicts.get(1);
        assertTrue(closed.isApplied());
        CrmRecord after = door.find(Ticket.TYPE, ticket);
        assertEquals(Ticket.CLOSED, after.get(Ticket.STATE));
        assertTrue(assigned.isApplied() ? assigned.seq() < closed.seq() : after.get(Ticket.OWNER) == null);
    }

    @Test
    void aUnitSentBySeveralAtOnceTakesEffectOnce() throws InterruptedException, ExecutionException {
        UUID id = UUID.randomUUID();
        CommandUnit unit = FoundedDoor.unit(
                new CreateRecord(id, FieldValues.of(Customer.TYPE).with(Customer.NAME, "Once"), null));
        List<Verdict> verdicts = Race.of(4, place -> door.push(lin, unit));
        assertEquals(1, applied(verdicts));
        assertEquals(
                3,
                verdicts.stream()
                        .filter(one -> one.kind() == Verdict.Kind.DUPLICATE)
                        .count());
        assertEquals(1, verdicts.stream().mapToLong(Verdict::seq).distinct().count());
        assertEquals(1, door.find(Customer.TYPE, id).revision());
    }

    @Test
    void theLogHasNoGapsAndNoNumberIsGivenTwice() throws InterruptedException, ExecutionException {
        int before = door.log().size();
        Race.of(
                4,
                place -> LongStream.range(0, 10)
                        .map(i -> applied(List.of(create())))
                        .sum());
        List<LogRow> log = door.log();
        assertEquals(before + 40, log.size());
        assertEquals(
                LongStream.rangeClosed(1, log.size()).boxed().toList(),
                log.stream().map(LogRow::seq).toList());
        List<String> numbers = log.subList(before, log.size()).stream()
                .map(row -> door.find(Customer.TYPE, row.record().id()).require(Customer.NUMBER))
                .toList();
        assertEquals(
                LongStream.range(100_001, 100_041)
                        .mapToObj(number -> "C-" + number)
                        .toList(),
                numbers);
    }

    private Verdict create() {
        return door.push(
                lin,
                new CreateRecord(
                        UUID.randomUUID(), FieldValues.of(Customer.TYPE).with(Customer.NAME, "One of many"), null));
    }

    private static CommandUnit made(String name) {
        return FoundedDoor.unit(new CreateRecord(
                UUID.randomUUID(), FieldValues.of(Customer.TYPE).with(Customer.NAME, name), null));
    }

    private static CommandUnit taken(UUID ticket) {
        return FoundedDoor.unit(new TakeTicket(ticket));
    }

    @Test
    void whatComesTogetherIsDecidedAsIfItCameAlone() {
        UUID ticket = ticket();
        int before = door.log().size();
        CommandUnit twice = taken(ticket);
        List<Verdict> verdicts = door.pushAll(
                lin,
                List.of(
                        made("First"),
                        twice,
                        FoundedDoor.unit(new TakeTicket(UUID.randomUUID())),
                        twice,
                        made("Last")));
        assertEquals(
                List.of(
                        Verdict.Kind.APPLIED,
                        Verdict.Kind.APPLIED,
                        Verdict.Kind.REJECTED,
                        Verdict.Kind.DUPLICATE,
                        Verdict.Kind.APPLIED),
                verdicts.stream().map(Verdict::kind).toList());
        assertEquals(lin.user(), door.find(Ticket.TYPE, ticket).get(Ticket.OWNER));
        assertEquals(verdicts.get(4).seq(), door.log().size());
        assertEquals(before + 1, verdicts.get(0).seq());
    }

    @Test
    void whatIsReturnedInThePushThatMadeItIsInThePoolAlone() throws SQLException {
        UUID pool = door.create(FieldValues.of(Pool.TYPE).with(Pool.NAME, "North"));
        UUID id = UUID.randomUUID();
        CommandUnit create = FoundedDoor.unit(
                new CreateRecord(id, FieldValues.of(Customer.TYPE).with(Customer.NAME, "Given away"), null));
        CommandUnit back = FoundedDoor.unit(new ReturnCustomer(id, pool, "too far"));
        List<Verdict> verdicts = door.pushAll(lin, List.of(create, back));
        assertEquals(2, applied(verdicts), verdicts.toString());
        Set<String> keys = new TreeSet<>();
        try (Connection connection = database().source().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("select scope_key from record_scope where record_id = ?")) {
            statement.setObject(1, id);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getString(1));
                }
            }
        }
        assertEquals(Set.of("p:" + pool), keys);
    }

    private static List<Verdict.Kind> kinds(List<Verdict> verdicts) {
        return verdicts.stream().map(Verdict::kind).toList();
    }

    @Test
    void whatIsSentAgainIsAnsweredAsItWas() {
        List<CommandUnit> units = List.of(made("First"), taken(ticket()), made("Last"));
        List<Verdict> verdicts = door.pushAll(lin, units);
        int after = door.log().size();
        List<Verdict> again = door.pushAll(lin, units);
        assertEquals(Collections.nCopies(3, Verdict.Kind.DUPLICATE), kinds(again));
        assertEquals(
                verdicts.stream().map(Verdict::seq).toList(),
                again.stream().map(Verdict::seq).toList());
        assertEquals(after, door.log().size());
    }

    @RepeatedTest(ROUNDS)
    void aPushThatIsSentTwiceAtOnceTakesEffectOnce() throws InterruptedException, ExecutionException {
        List<CommandUnit> units = List.of(made("First"), taken(ticket()), made("Last"));
        int before = door.log().size();
        List<Verdict> verdicts = Race.of(2, place -> door.pushAll(lin, units)).stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(3, applied(verdicts), verdicts.toString());
        assertEquals(before + 3, door.log().size());
    }

    @Test
    void unitsOfAPushAreTheirGiversOperationWhateverTheyCallIt() {
        CommandUnit hers = made("Wang's");
        assertTrue(door.push(wang, hers).isApplied());
        int before = door.log().size();
        List<CommandUnit> units = Stream.of(made("First"), made("Last"))
                .map(unit -> new CommandUnit(unit.id(), hers.operation(), 0, unit.calls()))
                .toList();
        assertEquals(2, applied(door.pushAll(lin, units)));
        Set<UUID> operations = door.log().subList(before, before + 2).stream()
                .map(LogRow::operation)
                .collect(Collectors.toSet());
        assertEquals(
                Set.of(Ids.derived(hers.operation(), "operation", lin.user().toString())), operations);
    }

    /** Each has what the other waits for, records and the number of the next customer. */
    @RepeatedTest(ROUNDS)
    void pushesThatCrossAreAllDecided() throws InterruptedException, ExecutionException {
        UUID one = ticket();
        UUID two = ticket();
        int before = door.log().size();
        List<List<CommandUnit>> pushes = List.of(
                List.of(taken(one), made("Lin's"), taken(two), made("Lin's second")),
                List.of(taken(two), made("Wang's"), taken(one), made("Wang's second")));
        List<Actor> actors = List.of(lin, wang);
        List<Verdict> verdicts = Race.of(2, place -> door.pushAll(actors.get(place), pushes.get(place))).stream()
                .flatMap(List::stream)
                .toList();
        assertEquals(6, applied(verdicts));
        assertEquals(List.of("ticket_taken", "ticket_taken"), reasons(verdicts));
        List<Long> log = door.log().stream().map(LogRow::seq).toList();
        assertEquals(LongStream.rangeClosed(1, log.size()).boxed().toList(), log);
        assertEquals(before + 6, log.size());
    }

    @Test
    void aRefusedUnitLeavesRecordsAndLogAsTheyWere() throws SQLException {
        UUID ticket = ticket();
        String before = database().checksum();
        Verdict verdict = door.push(
                lin,
                FoundedDoor.unit(
                        new SolveTicket(ticket, "Half of it"),
                        new CreateRecord(UUID.randomUUID(), FieldValues.of(Customer.TYPE), null)));
        assertEquals(Verdict.Kind.REJECTED, verdict.kind());
        assertEquals(before, database().checksum());
    }

    @Test
    void theSameIdWithOtherBytesIsRefused() throws SQLException {
        CommandUnit unit = FoundedDoor.unit(new TakeTicket(ticket()));
        assertTrue(door.push(lin, unit).isApplied());
        CommandUnit other = FoundedDoor.unit(new TakeTicket(ticket()));
        String before = database().checksum();
        Verdict refused = door.push(lin, new CommandUnit(unit.id(), unit.id(), 0, other.calls()));
        assertEquals("other_bytes", reason(refused).code());
        assertEquals(before, database().checksum());
    }

    private static Reason reason(Verdict verdict) {
        Reason reason = verdict.reason();
        assertNotNull(reason);
        return reason;
    }

    private static List<String> reasons(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(verdict -> !verdict.isApplied())
                .map(verdict -> reason(verdict).code())
                .toList();
    }
}
