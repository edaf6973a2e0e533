package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.record.RecordRef;

/** The server works while a device writes what it was told, and nothing is lost between the two. */
class SentAheadTest {
    private static final int UNITS = 150;
    private static final int AT_ONCE = 100;
    private static final int PAGE = 500;

    private final Twins twins = new Twins();
    private final Twins.Device sales = twins.sales;
    private final List<PushRequest> pushed = new ArrayList<>();
    private final List<RecordRef> made = new ArrayList<>();

    @BeforeEach
    void aRound() {
        sales.round();
        sales.beforePush = pushed::add;
    }

    private void work() {
        for (int i = 0; i < UNITS; i++) {
            CreateRecord create = twins.customer("customer " + i);
            sales.give(create);
            made.add(Twins.ref(create));
        }
    }

    private long undecided() {
        return sales.outbox().stream().filter(unit -> unit.verdict() == null).count();
    }

    @Test
    void theNextBatchGoesBeforeTheVerdictsOfTheLastAreWritten() {
        work();
        List<Long> undecided = new ArrayList<>();
        sales.beforePush = request -> undecided.add(undecided());
        assertEquals(new Round(SyncAction.OK, UNITS, 0, 0), sales.round());
        assertEquals(List.of((long) UNITS, (long) UNITS), undecided);
        made.forEach(ref -> assertNotNull(twins.stored(ref)));
    }

    @Test
    void itTellsOfTheLastVerdictAllTheSame() {
        work();
        sales.round();
        Position seen = Objects.requireNonNull(pushed.get(1).seen());
        assertEquals(Objects.requireNonNull(pushed.get(0).seen()).seq() + AT_ONCE, seen.seq());
    }

    @Test
    void verdictsAreKeptWhenTheLineBreaksBehindThem() {
        work();
        sales.beforePush = request -> {
            pushed.add(request);
            if (pushed.size() == 2) {
                throw new Offline("on purpose");
            }
        };
        assertThrows(Offline.class, sales::round);
        assertEquals(UNITS - AT_ONCE, undecided());
        sales.restart();
        assertEquals(new Round(SyncAction.OK, UNITS - AT_ONCE, 0, 0), sales.round());
        assertEquals(
                List.of(AT_ONCE, UNITS - AT_ONCE, UNITS - AT_ONCE),
                pushed.stream().map(request -> request.units().size()).toList());
        assertEquals(List.of(), sales.attention.entries());
    }

    @Test
    void thePageIsReadWhileTheLastVerdictsAreWritten() {
        work();
        List<Long> undecided = new ArrayList<>();
        sales.beforeChanges = () -> undecided.add(undecided());
        assertEquals(new Round(SyncAction.OK, UNITS, 0, 0), sales.round());
        assertEquals(List.of((long) UNITS - AT_ONCE), undecided);
        assertEquals(List.of(), sales.outbox());
        made.forEach(ref -> assertEquals(twins.stored(ref), sales.sees(ref)));
    }

    @Test
    void theLastVerdictsAreKeptWhenThePageDoesNotCome() {
        work();
        sales.beforeChanges = () -> {
            throw new Offline("on purpose");
        };
        assertThrows(Offline.class, sales::round);
        assertEquals(0, undecided());
        sales.beforeChanges = () -> {};
        assertEquals(new Round(SyncAction.OK, 0, 0, 0), sales.round());
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void whatIsGivenWhileThePageIsReadGoesWithTheNextBatch() {
        work();
        int[] asked = {0};
        List<PushRequest> late = new ArrayList<>();
        sales.beforeChanges = () -> {
            if (asked[0]++ == 0) {
                CreateRecord create = twins.customer("meanwhile");
                sales.give(create);
                made.add(Twins.ref(create));
            }
        };
        sales.beforePush = late::add;
        assertEquals(new Round(SyncAction.OK, UNITS + 1, 0, 0), sales.round());
        assertEquals(3, late.size());
        made.forEach(ref -> assertEquals(twins.stored(ref), sales.sees(ref)));
        assertEquals(List.of(), sales.outbox());
    }

    @Test
    void thePageBehindIsReadWhileOneIsWritten() {
        List<RecordRef> news = new ArrayList<>();
        for (int i = 0; i < PAGE + 1; i++) {
            CreateRecord create = twins.customer("news " + i);
            twins.must(Twins.SALES, create);
            news.add(Twins.ref(create));
        }
        List<Position> held = new ArrayList<>();
        sales.beforeChanges = () -> held.add(sales.state().checkpoint());
        sales.round();
        assertEquals(2, held.size());
        assertEquals(held.get(0), held.get(1));
        news.forEach(ref -> assertNotNull(sales.sees(ref)));
    }
}
