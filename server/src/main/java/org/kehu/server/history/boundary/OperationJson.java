package org.kehu.server.history.boundary;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.LogRow;
import org.kehu.common.record.Change;
import org.kehu.common.record.ChangeCodec;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;
import org.kehu.server.records.control.OperationReads;

/** Writes operations for one reader: without the fields that he may not read, and without what is not audited. */
final class OperationJson {
    /** With so many of its changes an operation is listed. */
    static final int FEW = 20;

    private final RecordAccess reader;
    private final Map<String, String> deviceNames;

    private OperationJson(RecordAccess reader, Map<String, String> deviceNames) {
        this.reader = reader;
        this.deviceNames = deviceNames;
    }

    /** @param deviceNames asks for the names of devices, all at once */
    static List<ObjectNode> of(
            List<OperationReads.Told> told,
            int most,
            RecordAccess reader,
            Function<List<String>, Map<String, String>> deviceNames) {
        List<String> devices =
                told.stream().map(one -> one.rows().get(0).actor().device()).toList();
        OperationJson json = new OperationJson(reader, deviceNames.apply(devices));
        return told.stream().map(one -> json.of(one, most)).toList();
    }

    private ObjectNode of(OperationReads.Told told, int most) {
        LogRow first = told.rows().get(0);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", told.operation().toString());
        node.put("user", first.actor().user().toString());
        node.put("device", first.actor().device());
        node.put("deviceName", deviceNames.getOrDefault(first.actor().device(), ""));
        node.put("happenedAt", first.happenedAt().toString());
        node.put("at", first.at().toString());
        node.put("more", told.more());
        ArrayNode records = node.putArray("records");
        records(told.rows()).forEach(ref -> ref(records.addObject(), ref));
        ArrayNode changes = node.putArray("changes");
        told.rows().stream().limit(most).forEach(row -> change(changes.addObject(), row));
        return node;
    }

    static ObjectNode of(OperationReads.Parts told) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode parts = node.putArray("parts");
        told.parts().forEach(part -> {
            ArrayNode records = parts.addArray();
            part.stream().sorted().forEach(ref -> ref(records.addObject(), ref));
        });
        return node.put("withheld", told.withheld()).put("next", told.next());
    }

    private static Set<RecordRef> records(List<LogRow> rows) {
        return rows.stream().map(LogRow::record).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static ObjectNode ref(ObjectNode into, RecordRef ref) {
        return into.put("type", ref.type()).put("id", ref.id().toString());
    }

    private void change(ObjectNode into, LogRow row) {
        RecordType type = Kehu.SCHEMA.type(row.record().type());
        Map<String, Change> shown = new HashMap<>(row.changes());
        shown.keySet()
                .removeIf(name ->
                        reader.withheld(type).contains(name) || type.field(name).is(Trait.UNAUDITED));
        ref(into, row.record()).put("action", row.action().name());
        into.set("changes", ChangeCodec.write(type, shown));
    }
}
