package org.kehu.common.ledger;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Spool;

/** What one transaction makes of the snapshots; its own until it commits. */
final class MemorySpool implements Spool {
    private final MemoryState state;
    private final MemoryTx tx;
    private final Map<UUID, Optional<Kept>> written = new HashMap<>();

    /** A snapshot with its parts; never changed in place. */
    record Kept(Taking taking, TreeMap<Integer, Piece> pieces) {
        Kept with(Taking now) {
            return new Kept(now, pieces);
        }

        Kept having(UnaryOperator<TreeMap<Integer, Piece>> change) {
            return new Kept(taking, change.apply(new TreeMap<>(pieces)));
        }
    }

    MemorySpool(MemoryState state, MemoryTx tx) {
        this.state = state;
        this.tx = tx;
    }

    void commit() {
        written.forEach((id, kept) ->
                kept.ifPresentOrElse(now -> state.snapshots.put(id, now), () -> state.snapshots.remove(id)));
    }

    private @Nullable Kept kept(UUID snapshot) {
        Optional<Kept> own = written.get(snapshot);
        return own == null ? state.snapshots.get(snapshot) : own.orElse(null);
    }

    private void change(UUID snapshot, UnaryOperator<Kept> change) {
        Kept kept = kept(snapshot);
        if (kept != null) {
            written.put(snapshot, Optional.of(change.apply(kept)));
        }
    }

    @Override
    public void begin(Taking taking) {
        state.snapshots.values().stream()
                .map(Kept::taking)
                .filter(old ->
                        old.device().equals(taking.device()) && old.user().equals(taking.user()))
                .forEach(old -> end(old.id()));
        written.put(taking.id(), Optional.of(new Kept(taking, new TreeMap<>())));
    }

    @Override
    public @Nullable Taking lock(UUID snapshot) {
        state.lock(snapshot, tx);
        Kept kept = kept(snapshot);
        return kept == null ? null : kept.taking();
    }

    @Override
    public void asked(UUID snapshot, Instant at) {
        change(snapshot, kept -> {
            Taking was = kept.taking();
            return kept.with(new Taking(was.id(), was.user(), was.device(), was.epoch(), was.start(), at));
        });
    }

    @Override
    public @Nullable Piece find(UUID snapshot, int number) {
        Kept kept = kept(snapshot);
        return kept == null ? null : kept.pieces().get(number);
    }

    @Override
    public void keep(UUID snapshot, Piece piece) {
        change(
                snapshot,
                kept -> kept.having(pieces -> {
                    pieces.put(piece.number(), piece);
                    return pieces;
                }));
    }

    @Override
    public void forgetBefore(UUID snapshot, int number) {
        change(
                snapshot,
                kept -> kept.having(pieces -> {
                    pieces.headMap(number).clear();
                    return pieces;
                }));
    }

    @Override
    public void end(UUID snapshot) {
        written.put(snapshot, Optional.empty());
    }

    @Override
    public @Nullable Long firstStart(String epoch, Instant since) {
        return state.snapshots.values().stream()
                .map(Kept::taking)
                .filter(taking ->
                        taking.epoch().equals(epoch) && !taking.asked().isBefore(since))
                .map(Taking::start)
                .min(Long::compare)
                .orElse(null);
    }

    @Override
    public int purge(Instant before) {
        java.util.List<UUID> old = state.snapshots.values().stream()
                .map(Kept::taking)
                .filter(taking -> taking.asked().isBefore(before))
                .map(Taking::id)
                .toList();
        old.forEach(this::end);
        return old.size();
    }
}
