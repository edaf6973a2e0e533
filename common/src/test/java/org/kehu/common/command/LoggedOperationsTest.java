package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.MemoryOperations;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

class LoggedOperationsTest {
    private static final UUID OPERATION = Ids.named("an import");
    private static final int IN_A_UNIT = 300;

    private final LoggedOperations operations = new LoggedOperations();
    private final List<LogRow> log = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /** What is read of a log. */
    private record Watched(OperationLog of, List<String> asked) implements OperationLog {
        @Override
        public Optional<LogRow> beginning(UUID operation) {
            return of.beginning(operation);
        }

        @Override
        public Optional<LogPlace> end(UUID operation) {
            return of.end(operation);
        }

        @Override
        public List<LogRow> rows(UUID operation, int limit) {
            asked.add("its first " + limit);
            return of.rows(operation, limit);
        }

        @Override
        public List<LogRow> between(UUID operation, long from, long to) {
            asked.add(from + " to " + to);
            return of.between(operation, from, to);
        }

        @Override
        public List<Place> places(UUID operation) {
            asked.add("what it is about");
            return of.places(operation);
        }
    }

    private static RecordRef customer(int unit, int number) {
        return new RecordRef(Customer.TYPE.name(), Ids.named("customer " + unit + "." + number));
    }

    private void unit(int unit, long tag) {
        for (int number = 0; number < IN_A_UNIT; number++) {
            RecordRef record = customer(unit, number);
            UUID id = Ids.named("unit " + unit);
            log.add(new LogRow(
                    log.size() + 1,
                    tag,
                    id,
                    id,
                    OPERATION,
                    record,
                    1,
                    RecordPatch.Action.CREATE,
                    Map.of(),
                    record,
                    Set.of(),
                    Set.of(),
                    Actor.SYSTEM,
                    Instant.EPOCH,
                    Instant.EPOCH,
                    null));
        }
    }

    private DoneOperation done() {
        return operations.of(new Watched(new MemoryOperations(log), asked), OPERATION);
    }

    private List<RecordRef> to(int unit) {
        Set<RecordRef> records = Set.copyOf(
                IntStream.range(0, 10).mapToObj(i -> customer(unit, i)).toList());
        List<RecordRef> found = done().to(records).stream().map(Deed::record).toList();
        assertTrue(records.containsAll(found), found::toString);
        return found;
    }

    @Test
    void ofALargeOneThePartIsReadThatIsAskedFor() {
        unit(1, 1);
        unit(2, 1);
        assertEquals(10, to(1).size());
        assertEquals(10, to(2).size());
        assertEquals(List.of("its first 501", "what it is about", "1 to 300", "301 to 600"), asked);
    }

    @Test
    void whatOneUnitTakesBackIsReadAsAWhole() {
        unit(1, 1);
        assertEquals(10, to(1).size());
        assertEquals(0, to(2).size());
        assertEquals(List.of("its first 501", "its first 501"), asked);
    }

    @Test
    void whatIsAddedIsNotOverlooked() {
        unit(1, 1);
        unit(2, 1);
        assertEquals(0, to(3).size());
        unit(3, 1);
        assertEquals(10, to(3).size());
        assertEquals(3 * IN_A_UNIT, done().units().records().size());
    }

    @Test
    void aLogThatWasPutBackAndWentOnIsReadAnew() {
        unit(1, 1);
        unit(2, 1);
        assertEquals(10, to(2).size());
        log.clear();
        unit(1, 1);
        unit(3, 2);
        assertEquals(0, to(2).size());
        assertEquals(10, to(3).size());
    }

    @Test
    void whatIsForgottenIsNotTakenBack() {
        unit(1, 1);
        unit(2, 1);
        unit(3, 1);
        assertEquals(10, to(1).size());
        log.subList(0, IN_A_UNIT).clear();
        assertEquals(0, to(1).size());
        assertEquals(10, to(3).size());
    }
}
