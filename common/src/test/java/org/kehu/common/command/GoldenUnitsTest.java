package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Task;
import org.kehu.common.ledger.Golden;
import org.kehu.common.record.Change;
import org.kehu.common.record.Ids;
import org.kehu.common.sync.UnitCodec;

/**
 * Units as the programs of each version write them, one file for each form of each verb. What an older one wrote is read as
 * what this one would have written; and this one writes what its files say. A form that changes needs a new version: a
 * conversion in {@code Kehu}, and files of its own, which {@code -Dkehu.golden=write} makes.
 */
class GoldenUnitsTest {
    private static final UnitCodec UNITS = new UnitCodec(Kehu.CATALOG.commands());
    private static final Instant TIME = Instant.parse("2026-03-02T01:30:00.123Z");
    private static final ObjectMapper JSON = new ObjectMapper();

    private static CommandUnit unit(String name, Command command) {
        UUID id = Ids.named("golden " + name);
        return new CommandUnit(
                id, id, List.of(Ids.named("before")), 7, List.of(new CommandCall(id, command, TIME, Instant.EPOCH)));
    }

    private static Stream<Command> commands() {
        UUID task = Ids.named("golden task");
        return Stream.concat(
                CommandCodecTest.commands(),
                Stream.of(
                        new CreateRecord(task, FieldValues.of(Task.TYPE).with(Task.KIND, "GENERAL"), null),
                        new EditRecord(
                                new FieldChanges("task", task, Map.of("kind", Change.set("GENERAL", "CALL"))), 2)));
    }

    private static Map<String, CommandUnit> units() {
        Map<String, Integer> forms = new TreeMap<>();
        Map<String, CommandUnit> units = new LinkedHashMap<>();
        commands().forEach(command -> {
            String verb = Kehu.CATALOG.commands().name(command);
            String name = "unit-" + verb + "-" + forms.merge(verb, 1, Integer::sum);
            units.put(name, unit(name, command));
        });
        return units;
    }

    static Stream<Path> files() {
        return Golden.versions().stream().flatMap(version -> Golden.files(version, "unit-"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasWrittenInAnyVersionIsReadAsOfToday(Path file) throws IOException {
        CommandUnit today = units().get(Golden.name(file));
        assertNotNull(today, "the sample of " + file + " is gone");
        assertEquals(today, UNITS.read(Files.readString(file)));
    }

    @Test
    void todaysProgramWritesWhatItsFilesSay() throws IOException {
        int version = Kehu.SCHEMA.versions().current();
        if (Golden.isToBeWritten()) {
            for (Map.Entry<String, CommandUnit> unit : units().entrySet()) {
                Golden.write(version, unit.getKey(), JSON.readTree(UNITS.write(unit.getValue())));
            }
        }
        List<Path> files = Golden.files(version, "unit-").toList();
        assertTrue(files.size() >= Kehu.SCHEMA.versions().firstTypes().size(), "files of version " + version);
        for (Path file : files) {
            JsonNode written = JSON.readTree(UNITS.write(units().get(Golden.name(file))));
            assertEquals(JSON.readTree(Files.readString(file)), written, file::toString);
        }
    }
}
