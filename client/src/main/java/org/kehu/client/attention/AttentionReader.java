package org.kehu.client.attention;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.BinnedCard;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.NamedRecords;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sync.WayBack;

/** Reads the tray and the records that its entries are about. Blocks: never on the FX thread. */
final class AttentionReader {
    private final RecordDesk desk;
    private final Attention attention;
    private final CommandCodec verbs;

    AttentionReader(RecordDesk desk, Attention attention, CommandCodec verbs) {
        this.desk = desk;
        this.attention = attention;
        this.verbs = verbs;
    }

    /** What went wrong last comes first. */
    List<AttentionItem> items() {
        return attention.entries().stream()
                .map(this::item)
                .sorted(java.util.Comparator.comparing(
                                (AttentionItem item) -> item.entry().at())
                        .reversed())
                .toList();
    }

    private AttentionItem item(AttentionEntry entry) {
        Command command = AttentionItem.meant(entry);
        RecordRef about = about(entry, command);
        CrmRecord record = about == null ? null : desk.records().find(about);
        Set<RecordRef> named = links(entry);
        if (record != null) {
            named.addAll(NamedRecords.of(record, SystemFields.MODIFIED_BY));
        }
        if (about != null && record == null) {
            named.add(about);
        }
        Map<RecordRef, String> titles = desk.titlesNow(named);
        String verb = command == null ? null : verbs.name(command);
        return new AttentionItem(entry, about, record, owner(record), verb, binned(entry), made(entry), titles);
    }

    /** The one whom {@code AskOwner} asks. */
    private @Nullable UUID owner(@Nullable CrmRecord record) {
        if (record == null) {
            return null;
        }
        Field<UUID> field = record.type().scopes().owner();
        UUID owner = field == null || record.withholds(field) ? null : record.get(field);
        return owner != null ? owner : owner(parent(record));
    }

    private @Nullable CrmRecord parent(CrmRecord record) {
        Field<UUID> link = record.type().parent();
        UUID parent = link == null || record.withholds(link) ? null : record.get(link);
        return link == null || parent == null
                ? null
                : desk.records().find(new RecordRef(Objects.requireNonNull(link.target()), parent));
    }

    private List<RecordRef> binned(AttentionEntry entry) {
        Command refused = entry.culprit();
        List<RecordRef> binned = refused == null || entry.mayBeDone()
                ? List.of()
                : WayBack.records(desk.schema(), entry.reason(), refused);
        return binned.stream().allMatch(ref -> BinnedCard.mayRestore(desk, ref)) ? binned : List.of();
    }

    private Set<RecordRef> made(AttentionEntry entry) {
        Set<RecordRef> made =
                entry.values().stream().map(AttentionEntry.Value::record).collect(Collectors.toSet());
        entry.commands().stream()
                .flatMap(command -> command.touches(desk.schema()).stream())
                .forEach(touch -> made.remove(touch.record()));
        return made;
    }

    /** A record that was to be made is what it is about, but for a verb of another record, which that one can be asked for. */
    private @Nullable RecordRef about(AttentionEntry entry, @Nullable Command command) {
        boolean makes = command == null || command instanceof CreateRecord || command instanceof ImportRecord;
        if (makes && !entry.values().isEmpty()) {
            return entry.values().get(0).record();
        }
        return command == null
                ? null
                : command.touches(desk.schema()).stream()
                        .map(Touch::record)
                        .findFirst()
                        .orElse(null);
    }

    private Set<RecordRef> links(AttentionEntry entry) {
        Set<RecordRef> links = new HashSet<>();
        for (AttentionEntry.Value value : entry.values()) {
            Field<?> field = desk.schema().type(value.record().type()).find(value.field());
            if (field != null) {
                links.addAll(NamedRecords.of(field, field.value(value.mine())));
                links.addAll(NamedRecords.of(field, field.value(value.theirs())));
            }
        }
        return links;
    }
}
