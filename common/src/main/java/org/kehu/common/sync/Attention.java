package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** The attention tray: what the server refused, until its giver has dealt with it. */
public final class Attention {
    private final ClientStore store;
    private final LocalDoor door;
    private final LocalCommands commands;

    public Attention(ClientStore store, LocalDoor door, LocalCommands commands) {
        this.store = store;
        this.door = door;
        this.commands = commands;
    }

    public List<TrayEntry> entries() {
        return store.transact(tx -> {
            TrayValues values = new TrayValues(door, tx);
            return tx.tray().stream().map(values::asOfNow).toList();
        });
    }

    /** Throws away what was typed, on purpose. */
    public void discard(UUID unit) {
        store.transact(tx -> {
            tx.removeTray(unit);
            return true;
        });
    }

    /**
     * Gives the same commands again, as if given now on what is seen now. If they are refused here already, the entry stays.
     *
     * @return what became of it, null if there is no such entry any more
     */
    public @Nullable Submitted retry(UUID unit) {
        return store.transact(tx -> {
            for (TrayEntry entry : tx.tray()) {
                if (entry.unit().equals(unit)) {
                    Submitted again = commands.submit(tx, entry.operation(), again(tx, entry));
                    if (again.isQueued()) {
                        tx.removeTray(unit);
                    }
                    return again;
                }
            }
            return null;
        });
    }

    private List<Command> again(ClientTx tx, TrayEntry entry) {
        List<Command> again = new ArrayList<>();
        for (CommandCall call : door.units().read(entry.text()).calls()) {
            again.add(seenNow(tx, call.command()));
        }
        return again;
    }

    private Command seenNow(ClientTx tx, Command command) {
        if (command instanceof EditRecord edit) {
            CrmRecord now = find(tx, edit.edit().record());
            return now == null ? command : new EditRecord(on(now, edit.edit()), now.revision());
        }
        if (command instanceof DeleteRecord delete) {
            CrmRecord now = find(tx, delete.record());
            return now == null ? command : new DeleteRecord(delete.record(), now.revision());
        }
        return command;
    }

    private @Nullable CrmRecord find(ClientTx tx, RecordRef ref) {
        return tx.find(door.catalog().schema().type(ref.type()), ref.id());
    }

    /** The same afters with the values of now as the befores. */
    private static FieldChanges on(CrmRecord now, FieldChanges edit) {
        Map<String, Change> changes = new LinkedHashMap<>();
        edit.changes().forEach((name, change) -> {
            Field<?> field = now.type().field(name);
            boolean known = change instanceof Change.Set && !now.withholds(field);
            changes.put(name, known ? new Change.Set(now.get(field), ((Change.Set) change).after()) : change);
        });
        return new FieldChanges(edit.type(), edit.id(), changes);
    }
}
