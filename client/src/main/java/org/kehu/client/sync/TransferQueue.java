package org.kehu.client.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.record.CrmRecord;

/** Moves contents one piece at a time, what is to be sent first. What fails waits for the person; what is cut goes on. */
final class TransferQueue implements Pieces {
    private static final int TOO_LARGE = 413;
    private static final String PENDING = "attachment-pending";

    private final WantedFiles wanted;
    private final UnsentFiles unsent;
    private final Sending sending;
    private final Fetching fetching;
    private final LongSupplier nanos;
    private final PieceSize pieces = new PieceSize();
    private final Deque<Transfer> queue = new ArrayDeque<>();
    private final Map<String, Standing> standings = new ConcurrentHashMap<>();
    private final Map<UUID, CrmRecord> asked = new ConcurrentHashMap<>();
    private volatile @Nullable Transfer moving;

    TransferQueue(WantedFiles wanted, UnsentFiles unsent, Sending sending, Fetching fetching, LongSupplier nanos) {
        this.wanted = wanted;
        this.unsent = unsent;
        this.sending = sending;
        this.fetching = fetching;
        this.nanos = nanos;
    }

    /** How a content stands, null if nothing has been done with it. */
    @Nullable Standing standing(String sha256) {
        return standings.get(sha256);
    }

    /** Whether a piece of it is on its way here: what is here by then is not proven yet. */
    boolean isFetching(String sha256) {
        Transfer now = moving;
        return now != null && !now.sending() && now.sha256().equals(sha256);
    }

    boolean isAsked(UUID attachment) {
        return asked.containsKey(attachment);
    }

    /** What failed is tried again. */
    void ask(CrmRecord attachment, String sha256) {
        standings.computeIfPresent(sha256, (hash, at) -> at.problem() == null && !at.done() ? at : null);
        asked.put(attachment.id(), attachment);
    }

    /** It was put here once more: if it failed, it is tried again. */
    void given(String sha256) {
        standings.computeIfPresent(sha256, (hash, at) -> at.problem() == null ? at : null);
    }

    @Override
    public void plan() {
        queue.clear();
        Set<String> planned = new HashSet<>();
        wanted.toSend().forEach(one -> add(planned, one));
        asked.values().forEach(one -> add(planned, Transfer.coming(one)));
        wanted.toFetch().forEach(one -> add(planned, one));
    }

    private void add(Set<String> planned, Transfer transfer) {
        Standing known = standings.get(transfer.sha256());
        boolean stuck = known != null && known.problem() != null;
        if (!stuck && planned.add(transfer.sha256())) {
            queue.add(transfer);
        }
    }

    @Override
    public boolean step() {
        Transfer next = queue.peek();
        if (next == null) {
            return false;
        }
        moving = next;
        try {
            stands(next, moved(next));
        } finally {
            moving = null;
        }
        return !queue.isEmpty();
    }

    private void stands(Transfer transfer, Standing now) {
        standings.put(transfer.sha256(), now);
        if (transfer.sending()) {
            unsent.tried(transfer.sha256(), now);
        }
        if (now.done() || now.problem() != null) {
            queue.remove();
            if (transfer.attachment() != null && (now.done() || !PENDING.equals(now.problem()))) {
                asked.remove(transfer.attachment());
            }
        }
    }

    private Standing moved(Transfer next) {
        long began = nanos.getAsLong();
        boolean whole = false;
        try {
            Standing before = standings.get(next.sha256());
            Standing now =
                    next.sending() ? sending.step(next, before, pieces.bytes()) : fetching.step(next, pieces.bytes());
            pieces.took(java.time.Duration.ofNanos(nanos.getAsLong() - began));
            whole = true;
            return now;
        } catch (WrongAnswer e) {
            if (next.sending() && isOfTheBody(e) && pieces.tooLarge()) {
                return standings.getOrDefault(next.sha256(), Standing.at(0));
            }
            return Standing.failed(e.code().isEmpty() ? "refused" : e.code());
        } catch (StoreProblem e) {
            return Standing.failed(e.code());
        } finally {
            if (!whole) {
                pieces.failed();
            }
        }
    }

    /** And not of the content, which the server refuses by a name of its own. */
    private static boolean isOfTheBody(WrongAnswer e) {
        return e.status() == TOO_LARGE && (e.code().isEmpty() || e.code().equals("body-too-large"));
    }

    @Override
    public void forgetPending() {
        standings.values().removeIf(at -> PENDING.equals(at.problem()));
    }
}
