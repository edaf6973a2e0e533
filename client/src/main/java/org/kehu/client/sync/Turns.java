package org.kehu.client.sync;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.TrayEntry;

/**
 * What this session did and may take back, in its order: operations, and what was done in the tray. Only in memory: what stood
 * in the tray was let go on purpose, and must not stay on the disk for that.
 */
final class Turns {
    private static final int MOST = 200;

    private final Deque<Turn> newestFirst = new ArrayDeque<>();
    private final Map<UUID, Beside> beside = new HashMap<>();
    private final Set<UUID> undos = new HashSet<>();
    private final Set<UUID> refused = new HashSet<>();

    /**
     * One thing that a person did.
     *
     * @param operations in their order; the one of its own id, if it was nothing but an operation
     * @param gone entries of the tray that went without one
     */
    record Turn(UUID id, List<UUID> operations, List<TrayEntry> gone) {
        Turn {
            operations = List.copyOf(operations);
            gone = List.copyOf(gone);
        }

        static Turn of(UUID operation) {
            return new Turn(operation, List.of(operation), List.of());
        }

        boolean isOperation() {
            return operations.equals(List.of(id));
        }

        private Turn without(UUID operation) {
            return new Turn(
                    id,
                    operations.stream().filter(one -> !one.equals(operation)).toList(),
                    gone);
        }

        private boolean isNothing() {
            return operations.isEmpty() && gone.isEmpty();
        }
    }

    /** What taking an operation back means for the tray. @param back what is put there @param away what goes from there */
    record Beside(List<TrayEntry> back, List<UUID> away) {
        static final Beside NOTHING = new Beside(List.of(), List.of());

        Beside {
            back = List.copyOf(back);
            away = List.copyOf(away);
        }
    }

    /** One unit more of an operation is no other turn. */
    synchronized void did(Turn turn) {
        Turn last = newestFirst.peek();
        if (turn.isNothing() || (last != null && last.id().equals(turn.id()))) {
            return;
        }
        newestFirst.push(turn);
        if (newestFirst.size() > MOST) {
            newestFirst.removeLast().operations().forEach(beside::remove);
        }
    }

    synchronized @Nullable Turn newest() {
        return newestFirst.peek();
    }

    synchronized @Nullable Turn find(UUID id) {
        return newestFirst.stream()
                .filter(turn -> turn.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** Whether more is known of an operation than that it was done. */
    synchronized boolean knows(UUID operation) {
        return newestFirst.stream().anyMatch(turn -> turn.operations().contains(operation));
    }

    synchronized void stands(UUID operation, Beside then) {
        beside.put(operation, then);
    }

    synchronized Beside beside(UUID operation) {
        return beside.getOrDefault(operation, Beside.NOTHING);
    }

    /** Taken back, or not to be taken back any more. */
    synchronized void over(Turn turn) {
        newestFirst.removeIf(one -> one.id().equals(turn.id()));
    }

    /** What takes back an undo does again what that took back, and has its turn. @param then what taking that back means */
    synchronized void takenBack(UUID operation, UUID by, Beside then) {
        List<Turn> left = newestFirst.stream()
                .map(turn -> turn.without(operation))
                .filter(turn -> !turn.isNothing())
                .toList();
        newestFirst.clear();
        newestFirst.addAll(left);
        beside.remove(operation);
        beside.put(by, then);
        undos.add(by);
        if (undos.contains(operation)) {
            did(Turn.of(by));
        }
    }

    /** The server has refused some of it, which its giver has dealt with in the tray. */
    synchronized void wasRefused(UUID operation) {
        refused.add(operation);
    }

    synchronized boolean isRefused(UUID operation) {
        return refused.contains(operation);
    }
}
