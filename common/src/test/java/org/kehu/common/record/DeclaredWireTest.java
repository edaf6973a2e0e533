package org.kehu.common.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.ledger.Golden;

/** What a version calls something is called so until the next version; what is added may be left out by devices of before. */
class DeclaredWireTest {
    private static final int VERSION = Kehu.SCHEMA.versions().current();

    private static JsonNode kept() {
        Path file = Golden.files(VERSION, "declared").findFirst().orElseThrow();
        return Golden.read(file);
    }

    private static void gone(List<String> gone, String where, JsonNode before, JsonNode now) {
        if (!before.isObject()) {
            if (!before.equals(now)) {
                gone.add(where + " was " + before + ", is " + now);
            }
            return;
        }
        before.properties()
                .forEach(member ->
                        gone(gone, where + "/" + member.getKey(), member.getValue(), now.path(member.getKey())));
    }

    @Test
    void nothingIsRenamedWithoutANewVersion() {
        ObjectNode now = DeclaredWire.of(Kehu.CATALOG);
        if (Golden.isToBeWritten()) {
            Golden.write(VERSION, "declared", now);
        }
        List<String> gone = new ArrayList<>();
        gone(gone, "", kept(), now);
        assertEquals(List.of(), gone, "declare a conversion in Kehu, which makes a new version");
    }

    @Test
    void whatIsAddedMayBeLeftOut() {
        JsonNode kept = kept();
        List<String> needed = new ArrayList<>();
        ObjectNode now = DeclaredWire.of(Kehu.CATALOG);
        now.path("verbs").properties().forEach(verb -> {
            JsonNode before = kept.path("verbs").path(verb.getKey());
            verb.getValue().properties().stream()
                    .filter(part -> before.isObject() && !before.has(part.getKey()))
                    .filter(part -> !part.getValue().asText().endsWith("?"))
                    .forEach(part -> needed.add(verb.getKey() + "." + part.getKey()));
        });
        for (RecordType type : Kehu.SCHEMA.types()) {
            JsonNode before = kept.path("types").path(type.name());
            type.fields().stream()
                    .filter(field -> before.isObject() && !before.has(field.name()))
                    .filter(field -> !DeclaredWire.mayBeLeftOut(field))
                    .forEach(field -> needed.add(type + "." + field));
        }
        assertEquals(List.of(), needed, "devices of version " + VERSION + " do not know these");
    }
}
