package org.kehu.client.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.RemoveFromGroup;
import org.kehu.common.importing.block.BlockCell;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** What can be done with any number of records of one type at once; each is one operation with one undo. */
public final class BulkEdits {
    private final RecordDesk desk;
    private final RecordType type;

    public BulkEdits(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
    }

    public void delete(List<RecordRef> records, Runnable then) {
        run(records, one -> new DeleteRecord(one.ref(), one.revision()), "doing.deleted", then);
    }

    public void assign(List<RecordRef> records, UUID owner, Runnable then) {
        run(records, one -> new AssignOwner(one.ref(), owner), "doing.assigned", then);
    }

    public void addTo(List<RecordRef> customers, UUID group, Runnable then) {
        run(customers, one -> new AddToGroup(one.id(), group), "doing.grouped", then);
    }

    /** Makes a group by hand and puts customers into it, as one operation. */
    public void addToNew(List<RecordRef> customers, CreateRecord group, Runnable then) {
        UUID id = group.id();
        String name = Objects.requireNonNullElse(group.values().get(CustomerGroup.NAME), "");
        Bulk.of(
                        desk,
                        customers,
                        one -> new AddToGroup(one.id(), id),
                        count -> desk.texts().text("doing.grouped.new", count, name),
                        then)
                .after(group)
                .start();
    }

    public void removeFrom(List<RecordRef> customers, UUID group, Runnable then) {
        run(customers, one -> new RemoveFromGroup(one.id(), group), "doing.ungrouped", then);
    }

    /** Puts words into a set of each, or takes them out; whatever else is in it stays. */
    public void tag(List<RecordRef> records, Field<Set<String>> field, Set<String> words, boolean in, Runnable then) {
        run(
                records,
                one -> {
                    if (one.withholds(field)) {
                        return null;
                    }
                    Set<String> now = new TreeSet<>(Objects.requireNonNullElse(one.get(field), Set.of()));
                    boolean other = in ? now.addAll(words) : now.removeAll(words);
                    FieldChanges changes = FieldChanges.of(one).with(one, field, now.isEmpty() ? null : now);
                    return other ? new EditRecord(changes, one.revision()) : null;
                },
                in ? "doing.tagged" : "doing.untagged",
                then);
    }

    /** Gives the field one value everywhere, but where it stands already or is withheld. */
    public <V> void edit(List<RecordRef> records, Field<V> field, @Nullable V value, Runnable then) {
        run(
                records,
                one -> {
                    FieldChanges changes = one.withholds(field)
                            ? FieldChanges.of(one)
                            : FieldChanges.of(one).with(one, field, value);
                    return changes.changes().isEmpty() ? null : new EditRecord(changes, one.revision());
                },
                "doing.edited.many",
                then);
    }

    /**
     * Something of its own for each, as one operation.
     *
     * @param what null for a record on which there is nothing to do
     * @param labelKey the sentence for a number of records of the type
     */
    public void each(
            List<RecordRef> records, Function<CrmRecord, @Nullable Command> what, String labelKey, Runnable then) {
        run(records, what, labelKey, then);
    }

    /** Gives each record the values that cells of a block say, as one operation; told what was refused once it has ended. */
    public void paste(Map<RecordRef, List<BlockCell>> cells, Consumer<BulkEnd> then) {
        String name = desk.labels().types(type);
        IntFunction<String> done = count -> desk.texts().text("doing.edited.many", count, name);
        Function<CrmRecord, List<Command>> what = one -> commands(one, cells.getOrDefault(one.ref(), List.of()));
        new Bulk(desk, List.copyOf(cells.keySet()), what, 2, done, then).start();
    }

    /** One edit of all fields; an owner is assigned beside it. */
    private List<Command> commands(CrmRecord now, List<BlockCell> cells) {
        List<Command> commands = new ArrayList<>();
        FieldChanges changes = FieldChanges.of(now);
        for (BlockCell cell : cells) {
            if (cell.field() == type.scopes().owner()) {
                if (cell.value() instanceof UUID owner && !owner.equals(now.get(cell.field()))) {
                    commands.add(new AssignOwner(now.ref(), owner));
                }
            } else {
                changes = with(changes, now, cell.field(), cell.value());
            }
        }
        if (!changes.changes().isEmpty()) {
            commands.add(0, new EditRecord(changes, now.revision()));
        }
        return commands;
    }

    @SuppressWarnings("unchecked")
    private static <V> FieldChanges with(FieldChanges changes, CrmRecord now, Field<V> field, @Nullable Object value) {
        return now.withholds(field) ? changes : changes.with(now, field, (V) value);
    }

    private void run(
            List<RecordRef> records, Function<CrmRecord, @Nullable Command> what, String labelKey, Runnable then) {
        String name = desk.labels().types(type);
        Bulk.of(desk, records, what, count -> desk.texts().text(labelKey, count, name), then)
                .start();
    }
}
