package org.kehu.client.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.MissingChange;
import org.kehu.client.records.MissingWork;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.record.Change;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Reads what the server has lost, and the names in it. Blocks: never on the FX thread. */
record MissingReader(RecordDesk desk, MissingWork work, CommandCodec verbs) {

    /** @param leftOut ids of those that the person does not want sent again */
    record Found(List<HistoryItem> items, Set<UUID> leftOut) {}

    Found read() {
        HistoryReader names = new HistoryReader(desk, null, verbs);
        List<HistoryItem> items = new ArrayList<>();
        Set<UUID> leftOut = new HashSet<>();
        for (MissingChange change : work.changes()) {
            items.add(named(names.item(change.what())));
            if (change.leftOut()) {
                leftOut.add(change.what().id());
            }
        }
        return new Found(items, leftOut);
    }

    /** A record that was made and is lost now is not here to be asked for its name. */
    private HistoryItem named(HistoryItem item) {
        Map<RecordRef, String> titles = new HashMap<>(item.titles());
        for (RecordPatch patch : item.operation().patches()) {
            RecordType type = desk.schema().type(patch.record().type());
            Change title = patch.changes().get(type.title().name());
            if (titles.getOrDefault(patch.record(), "").isEmpty()
                    && title instanceof Change.Set set
                    && set.after() != null) {
                titles.put(patch.record(), desk.text(titles).of(type, type.title(), set.after()));
            }
        }
        return new HistoryItem(item.operation(), item.verb(), titles);
    }
}
