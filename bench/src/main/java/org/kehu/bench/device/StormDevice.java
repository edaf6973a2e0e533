package org.kehu.bench.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.kehu.bench.seed.Seed;
import org.kehu.bench.server.Calls;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.UnitCodec;

/** What a device has gathered over night: new customers, and an edit of each that builds on it; one unit per command. */
final class StormDevice {
    private static final UnitCodec UNITS = new UnitCodec(Kehu.CATALOG.commands());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DEFERRED = "DEFERRED";

    private final Calls calls;
    private final UUID device;
    private final List<String> units = new ArrayList<>();
    private final Map<String, String> verdicts = new TreeMap<>();

    StormDevice(Calls calls, UUID device, int number, int commands) {
        this.calls = calls;
        this.device = device;
        for (int i = 0; i < commands / 2; i++) {
            gather(number * commands + i);
        }
    }

    private void gather(int place) {
        UUID id = UUID.randomUUID();
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, Seed.freshName(place))
                .with(Customer.PHONE, Seed.phone(place));
        UUID made = unit(new CreateRecord(id, values, null), List.of());
        CrmRecord record = CrmRecord.blank(Customer.TYPE, id).atRevision(1);
        FieldChanges notes = FieldChanges.of(record).with(record, Customer.NOTES, Seed.message(place));
        unit(new EditRecord(notes, 1), List.of(made));
    }

    private UUID unit(Command command, List<UUID> after) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        CommandCall call = new CommandCall(UUID.randomUUID(), command, now, now);
        units.add(UNITS.write(new CommandUnit(id, id, after, units.size() + 1L, List.of(call))));
        return id;
    }

    /**
     * Sends until each unit has its verdict.
     *
     * @param cut told of each push that had to be sent again
     * @return verdicts by their kind
     */
    Map<String, String> push(Runnable cut) throws IOException {
        List<String> left = units;
        while (!left.isEmpty()) {
            ObjectNode body = JSON.createObjectNode().put("device", device.toString());
            ArrayNode sent = body.putArray("units");
            left.forEach(sent::add);
            JsonNode reply = JSON.readTree(calls.message(calls.post("api/sync/v1/push", body.toString()), cut));
            List<String> again = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                JsonNode verdict = reply.path("verdicts").path(i);
                if (verdict.path("kind").asText(DEFERRED).equals(DEFERRED)) {
                    again.add(left.get(i));
                } else {
                    verdicts.put(
                            verdict.path("unit").asText(), verdict.path("kind").asText());
                }
            }
            left = again;
        }
        return verdicts;
    }
}
