package org.kehu.client.sync;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.common.sync.Round;
import org.kehu.common.sync.SyncAction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes down what came of each round, good or bad. A store that does not take that ends no round. */
final class RoundDiary {
    private static final Logger LOG = LoggerFactory.getLogger(RoundDiary.class);

    private final Meter meter;
    private final Consumer<SyncRound> log;
    private final Supplier<Instant> clock;

    RoundDiary(Meter meter, Consumer<SyncRound> log, Supplier<Instant> clock) {
        this.meter = meter;
        this.log = log;
        this.clock = clock;
    }

    Round kept(Supplier<Round> work) {
        Instant at = clock.get();
        long began = System.nanoTime();
        meter.tally().begin();
        try {
            Round round = work.get();
            write(at, began, ending(round.action()), null);
            return round;
        } catch (RuntimeException e) {
            TroubleLine trouble = new TroubleLine(e);
            write(at, began, trouble.ending(), trouble.text(meter.tally().lastCall()));
            throw e;
        } finally {
            meter.fetches().over();
        }
    }

    private static Ending ending(SyncAction action) {
        return switch (action) {
            case OK, RESNAPSHOT -> Ending.DONE;
            default -> Ending.UPGRADE;
        };
    }

    private void write(Instant at, long began, Ending ending, @Nullable String trouble) {
        long millis = (System.nanoTime() - began) / 1_000_000;
        Tally tally = meter.tally();
        try {
            log.accept(new SyncRound(at, clock.get(), 1, millis, ending, tally.moved(), trouble, tally.request()));
        } catch (StoreProblem e) {
            LOG.info("a round is not written down: {}", e.code());
        }
    }
}
