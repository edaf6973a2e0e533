package org.kehu.server.running;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.kehu.common.Kehu;
import org.kehu.common.record.RecordType;

/**
 * What a server holds: the end of its change log, and of each type how many records there are and which changed last.
 * Equal before and after whatever must change nothing.
 */
public record Holdings(long head, Map<String, String> records) {

    public static Holdings of(RunningServer server) {
        ApiClient admin = Administrator.of(server);
        long head = admin.get("api/v1/server").json().path("head").asLong(-1);
        Map<String, String> records = new TreeMap<>();
        for (RecordType type : Kehu.SCHEMA.types()) {
            JsonNode list = admin.get("api/v1/" + type.name() + "?count=true&limit=1&sort=-modifiedAt")
                    .json();
            JsonNode last = list.at("/records/0");
            records.put(type.name(), list.path("count") + " " + last.path("id").asText() + " " + last.path("revision"));
        }
        return new Holdings(head, records);
    }
}
