package org.kehu.common.command;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/**
 * The server's end of the door: verdict once and only once, change log without gaps, rights judged by the configuration at
 * commit. Thread-safe.
 */
public final class ServerDoor {
    private static final int TRIES = 3;
    private static final System.Logger LOG = System.getLogger(ServerDoor.class.getName());
    private final TxStore<ServerTx> store;
    private final Door<ServerTx> door;
    private final Supplier<Instant> clock;
    private final LongSupplier tags;
    private final LongConsumer published;
    private final AtomicReference<Configuration> configuration = new AtomicReference<>(Configuration.NONE);

    /**
     * @param tags random numbers for the rows of the log
     * @param published told the head of the log after each commit
     */
    public ServerDoor(
            TxStore<ServerTx> store,
            Door<ServerTx> door,
            Supplier<Instant> clock,
            LongSupplier tags,
            LongConsumer published) {
        this.store = store;
        this.door = door;
        this.clock = clock;
        this.tags = tags;
        this.published = published;
    }

    public Catalog catalog() {
        return door.catalog();
    }

    /** The configuration as of the last commit that this node has seen; refreshed when the counter says so. */
    public Configuration configuration() {
        Configuration known = configuration.get();
        boolean current = known.seq() >= 0 && store.<Boolean>transact(tx -> known.isAsOf(tx.counter()));
        return current ? known : reload();
    }

    /** The configuration as this node saw it last, without asking the store; NONE before the first time. */
    public Configuration known() {
        return configuration.get();
    }

    private Configuration reload() {
        Configuration read = store.transact(ServerTx::configuration);
        Configuration newest = newest(read);
        if (newest == read || !isGone(newest)) {
            return newest;
        }
        configuration.compareAndSet(newest, read);
        return read;
    }

    /** What was known is ahead of the log: not by a commit of meanwhile, but because an older database was put back. */
    private boolean isGone(Configuration known) {
        return known.seq() > store.<Long>transact(tx -> tx.counter().configurationSeq());
    }

    /** Two commits may tell of theirs in either order. */
    private Configuration newest(Configuration seen) {
        return configuration.accumulateAndGet(seen, (old, fresh) -> fresh.seq() >= old.seq() ? fresh : old);
    }

    /**
     * Decides units of {@code actor} in their order, as {@link #push} does each, but in one transaction: what it costs to make
     * something durable is paid once. Rights that one of them changes hold for those behind it, which are left then.
     *
     * @return the verdicts of the first of them; none if they have to be decided one by one, since one failed or somebody
     *     else was in the way: nothing is kept of them then
     */
    public List<Verdict> pushTogether(Actor actor, List<SentUnit> units) {
        Configuration using = configuration.get().seq() < 0 ? reload() : configuration.get();
        try {
            List<Pushed> pushed = store.transact(tx -> together(tx, using, actor, units));
            pushed.forEach(one -> one.configuration().ifPresent(this::newest));
            pushed.stream()
                    .map(Pushed::verdict)
                    .filter(Verdict::isApplied)
                    .mapToLong(Verdict::seq)
                    .max()
                    .ifPresent(published);
            return pushed.stream().map(Pushed::verdict).toList();
        } catch (StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.DEBUG, "Units of " + actor + " are decided one by one", e);
            return List.of();
        }
    }

    private List<Pushed> together(ServerTx tx, Configuration using, Actor actor, List<SentUnit> units) {
        List<CommandUnit> expected = units.stream().map(SentUnit::unit).toList();
        door.lock(tx, using, actor, expected);
        tx.expect(actor, expected);
        List<Pushed> pushed = new ArrayList<>();
        for (SentUnit sent : units) {
            Pushed one = wrongSize(sent.unit())
                    .map(verdict -> new Pushed(verdict, Optional.empty()))
                    .orElseGet(() -> push(tx, using, actor, sent.unit(), sent.hash()));
            pushed.add(one);
            if (one.configuration().isPresent()) {
                break;
            }
        }
        return pushed;
    }

    private static Optional<Verdict> wrongSize(CommandUnit unit) {
        int size = unit.calls().size();
        return size > 0 && size <= CommandUnit.MOST
                ? Optional.empty()
                : Optional.of(
                        Verdict.refused(unit.id(), unit.id(), Reason.of("bad_unit_size", size, CommandUnit.MOST)));
    }

    /**
     * Decides a unit of {@code actor} and makes it durable before it answers.
     *
     * @param hash of the bytes that the unit was sent as; a repeat with other bytes is refused
     */
    public Verdict push(Actor actor, CommandUnit unit, byte[] hash) {
        Optional<Verdict> wrong = wrongSize(unit);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Configuration config = configuration.get().seq() < 0 ? reload() : configuration.get();
        for (int tries = 0; tries < TRIES; tries++) {
            Configuration using = config;
            try {
                Pushed pushed = store.transact(tx -> push(tx, using, actor, unit, hash));
                pushed.configuration().ifPresent(this::newest);
                if (pushed.verdict().isApplied()) {
                    published.accept(pushed.verdict().seq());
                }
                return pushed.verdict();
            } catch (Contention e) {
                config = configuration();
            } catch (StoreUnavailable e) {
                throw e;
            } catch (RuntimeException defect) {
                return refuse(actor, unit, hash, defect);
            }
        }
        return Verdict.deferred(unit.id());
    }

    /**
     * What should never fail has failed: that is this unit's end, and nobody else's. Its transaction is gone, so the verdict
     * gets one of its own; whichever verdict is stored first stands.
     */
    private Verdict refuse(Actor actor, CommandUnit unit, byte[] hash, RuntimeException defect) {
        LOG.log(System.Logger.Level.ERROR, "Unit " + unit.id() + " of " + actor + " could not be decided", defect);
        Reason reason = Reason.of("defect", unit.id().toString());
        Verdict verdict = Verdict.refused(unit.id(), Defect.culprit(defect, unit), reason);
        return store.transact(tx -> {
            Optional<Verdict.StoredVerdict> earlier = tx.claim(unit.id(), actor, unit.counter(), hash);
            if (earlier.isPresent()) {
                return repeated(earlier.get(), actor, unit, hash);
            }
            tx.settle(verdict);
            return verdict;
        });
    }

    private record Pushed(Verdict verdict, Optional<Configuration> configuration) {}

    private Pushed push(ServerTx tx, Configuration config, Actor actor, CommandUnit unit, byte[] hash) {
        Optional<Verdict.StoredVerdict> earlier = tx.claim(unit.id(), actor, unit.counter(), hash);
        if (earlier.isPresent()) {
            return new Pushed(repeated(earlier.get(), actor, unit, hash), Optional.empty());
        }
        if (unit.counter() > 0 && unit.counter() <= tx.settledMark(actor)) {
            return refused(tx, unit, unit.id(), Reason.of("unit_forgotten"));
        }
        return decided(tx, config, actor, unit.within(OwnOperation.named(tx, unit.operation(), actor.user())));
    }

    private Pushed decided(ServerTx tx, Configuration config, Actor actor, CommandUnit unit) {
        LateReferences late = LateReferences.of(tx, unit);
        Instant now = clock.get();
        UnitDecision decision = door.decide(tx, config, actor, now, unit);
        if (decision instanceof UnitDecision.Refused refused) {
            ServerTx.Counter counter = tx.lockCounter();
            requireCurrent(config, counter);
            return refused(tx, unit, refused.culprit(), refused.reason());
        }
        if (decision instanceof UnitDecision.Waiting waiting) {
            throw new IllegalStateException("the server lacks a fact: " + waiting.need());
        }
        return commit(tx, config, actor, unit, (UnitDecision.Done) decision, now, late);
    }

    private static Pushed refused(ServerTx tx, CommandUnit unit, UUID culprit, Reason reason) {
        Verdict verdict = Verdict.refused(unit.id(), culprit, reason);
        tx.settle(verdict);
        return new Pushed(verdict, Optional.empty());
    }

    /** On another device a person is not told what was said, nor whether the bytes are the same. */
    private static Verdict repeated(Verdict.StoredVerdict earlier, Actor actor, CommandUnit unit, byte[] hash) {
        Verdict first = earlier.verdict();
        if (!earlier.sender().equals(actor)) {
            return Verdict.refused(
                    unit.id(), unit.id(), Reason.of("other_sender", unit.id().toString()));
        }
        if (!Arrays.equals(earlier.hash(), hash)) {
            return Verdict.refused(
                    unit.id(), unit.id(), Reason.of("other_bytes", unit.id().toString()));
        }
        return new Verdict(
                first.unit(),
                Verdict.Kind.DUPLICATE,
                first.seq(),
                first.tag(),
                first.culprit(),
                first.reason(),
                first.conflicts());
    }

    private Pushed commit(
            ServerTx tx,
            Configuration config,
            Actor actor,
            CommandUnit unit,
            UnitDecision.Done done,
            Instant now,
            LateReferences late) {
        done.effects().stream()
                .filter(effect -> effect.root().equals(effect.after().ref()))
                .filter(effect -> !effect.scopesBefore().equals(effect.scopesAfter()))
                .forEach(effect -> tx.scope(effect.root(), effect.scopesAfter()));
        ServerTx.Counter counter = tx.lockCounter();
        requireCurrent(config, counter);
        late.requireNone(tx);
        List<LogRow> rows = new LogRows(actor, unit, now, tags).rows(done.effects(), counter.seq());
        List<CrmRecord> changed = done.effects().stream()
                .map(Effect::after)
                .filter(record -> record.type().isConfiguration())
                .toList();
        long seq = counter.seq() + rows.size();
        ServerTx.Counter moved = changed.isEmpty()
                ? new ServerTx.Counter(seq, counter.configurationSeq(), counter.configurationTag())
                : new ServerTx.Counter(seq, seq, rows.get(rows.size() - 1).tag());
        tx.append(rows, moved);
        Verdict verdict = LogRows.verdict(unit, done, last(rows.isEmpty() ? tx.log(seq - 1, 1) : rows), seq);
        tx.settle(verdict);
        return new Pushed(verdict, changed.isEmpty() ? Optional.empty() : Optional.of(config.with(moved, changed)));
    }

    private static @Nullable LogRow last(List<LogRow> rows) {
        return rows.isEmpty() ? null : rows.get(rows.size() - 1);
    }

    private static void requireCurrent(Configuration config, ServerTx.Counter counter) {
        if (!config.isAsOf(counter)) {
            throw new Contention("configuration moved from " + config.seq() + " to " + counter.configurationSeq());
        }
    }
}
