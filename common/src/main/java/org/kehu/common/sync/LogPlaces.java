package org.kehu.common.sync;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.TxStore;

/** Whether the log is the one that a device knows: by its epoch, and by the tags at the places that it was told of. */
final class LogPlaces {
    private final TxStore<ServerTx> store;
    private final LogWatch watch;

    LogPlaces(TxStore<ServerTx> store, LogWatch watch) {
        this.store = store;
        this.watch = watch;
    }

    /** Null for a place that a device of an earlier version does not tell. */
    static boolean has(ServerTx tx, @Nullable Position place) {
        if (place == null || place.seq() == 0) {
            return true;
        }
        List<LogRow> row = tx.log(place.seq() - 1, 1);
        return !row.isEmpty() && ChangesSince.position(row.get(0)).equals(place);
    }

    /** Whether nothing speaks against it: of what is forgotten as history too, nobody can tell any more. */
    static boolean mayHave(ServerTx tx, @Nullable Position place) {
        if (place == null || place.seq() == 0) {
            return true;
        }
        Long tag = tx.tagAt(place.seq());
        return tag == null ? place.seq() <= tx.counter().seq() : tag == place.tag();
    }

    static Position end(ServerTx tx) {
        long head = tx.counter().seq();
        List<LogRow> last = head == 0 ? List.of() : tx.log(head - 1, 1);
        return last.isEmpty() ? Position.START : ChangesSince.position(last.get(0));
    }

    /** Tells the watch of the places that are not there; another epoch needs no word, and what was purged neither. */
    void tell(UUID user, String device, @Nullable String epoch, Position... known) {
        if (epoch == null) {
            return;
        }
        for (@Nullable Position place : known) {
            long head = place == null ? -1 : headWithout(epoch, place);
            if (head >= 0) {
                watch.placeUnknown(user, device, epoch, Objects.requireNonNull(place), head);
                return;
            }
        }
    }

    /** The log's end if it lacks the place, -1 if it has it or had it. */
    private long headWithout(String epoch, Position place) {
        Function<ServerTx, Long> look = tx -> !tx.epoch().equals(epoch) || mayHave(tx, place)
                ? -1L
                : tx.counter().seq();
        return store.transact(look);
    }
}
