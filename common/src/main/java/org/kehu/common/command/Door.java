package org.kehu.common.command;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.Withheld;

/**
 * The one way in for every write, on both sides: has the actor the verb's right and the fields', lock the roots, may he on
 * these records, decide, derived fields, rules, store. What follows (log and verdict on the server, base copies and outbox on
 * the client) is added by the side in the same transaction.
 *
 * @param <T> the side's transaction
 */
public final class Door<T extends RecordTx> {
    private static final List<DoorStep> CHAIN = List.of(
            new VerbRights(),
            new FieldRights(),
            new LockRoots(),
            new DecideCommands(),
            new FollowParents(),
            new Derive(),
            new CheckRules(),
            new GiveNumbers());
    private final Catalog catalog;
    private final Side<T> side;

    public Door(Catalog catalog, Side<T> side) {
        this.catalog = catalog;
        this.side = side;
    }

    public Catalog catalog() {
        return catalog;
    }

    /**
     * Locks what units touch that are about to be decided in {@code tx} one after the other, so that none of them waits for a
     * root while what only the end of a transaction gives free is held.
     *
     * @throws Contention after a deadlock or too long a wait
     */
    void lock(T tx, Configuration configuration, Actor actor, List<CommandUnit> units) {
        SortedSet<RecordRef> roots = new TreeSet<>();
        units.stream()
                .map(unit -> Redirects.led(catalog.commands(), configuration, unit))
                .flatMap(unit -> unit.calls().stream())
                .forEach(call -> roots.addAll(LockRoots.roots(catalog.schema(), tx, actor, call)));
        tx.lock(roots);
    }

    /**
     * Decides a unit, led to what was merged into another record since, and, if every command of it is accepted, stores what it does in {@code tx}.
     *
     * @param now the server's time, or the client's best guess of it
     * @throws Contention to be rolled back and tried again
     */
    public UnitDecision decide(T tx, Configuration configuration, Actor actor, Instant now, CommandUnit unit) {
        CommandUnit led = Redirects.led(catalog.commands(), configuration, unit);
        Passage<T> passage = new Passage<>(catalog, side, tx, configuration, actor, now, led);
        List<Effect> effects;
        try {
            CHAIN.forEach(step -> step.pass(passage));
            effects = Effects.of(passage);
        } catch (Refusal e) {
            return new UnitDecision.Refused(passage.at(), new Telling(passage).of(e));
        } catch (BadValue e) {
            Refusal refusal = new Refusal(e.code(), e.arguments().toArray());
            return new UnitDecision.Refused(passage.at(), new Telling(passage).of(refusal));
        } catch (UnknownFact e) {
            return new UnitDecision.Waiting(passage.at(), e.need());
        } catch (Withheld e) {
            return new UnitDecision.Waiting(passage.at(), e.record() + "." + e.field());
        } catch (Contention | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Defect(passage.at(), e);
        }
        return store(passage, effects);
    }

    /** What goes wrong here is nobody's to mend who gave the unit, and never a refusal: part of it may be written. */
    private UnitDecision store(Passage<T> passage, List<Effect> effects) {
        try {
            Effects.store(passage.tx(), effects);
            return passage.done(effects);
        } catch (Contention | StoreUnavailable e) {
            throw e;
        } catch (RuntimeException e) {
            throw new Defect(passage.at(), e);
        }
    }
}
