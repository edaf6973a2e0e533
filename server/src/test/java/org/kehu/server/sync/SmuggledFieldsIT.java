package org.kehu.server.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kehu.common.Kehu;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;
import org.kehu.server.running.WholeContents;

/**
 * Fields that nobody fills in, put into a command all the same: of every type, every one, by somebody with every right. And
 * what belongs to no field at all.
 */
class SmuggledFieldsIT {
    private static final int AT_ONCE = 100;

    private record Attempt(String field, ObjectNode unit) {}

    private static Object value(Field<?> field) {
        return switch (field.kind()) {
            case NUMBER, COUNTER -> 7;
            case MONEY -> Map.of("amount", "7", "currency", "CNY");
            case DATE -> "2026-03-02";
            case INSTANT -> "2026-03-02T01:30:00Z";
            case BOOLEAN -> true;
            case CHOICE -> field.options().get(0);
            case MULTI_CHOICE, TAGS, ASIDE -> List.of("x");
            case LINK -> UUID.randomUUID().toString();
            case ADDRESS -> Map.of("city", "x");
            case PERSON_NAME -> Map.of("family", "x");
            default -> "x";
        };
    }

    private static List<Attempt> attempts() {
        List<Attempt> attempts = new ArrayList<>();
        for (RecordType type : Kehu.SCHEMA.types()) {
            for (Field<?> field : type.fields()) {
                if (field.is(Trait.VERB_ONLY) || field.isDerived()) {
                    String name = field.name();
                    UUID id = UUID.randomUUID();
                    Object value = value(field);
                    attempts.add(new Attempt(
                            type + "." + name, Pushes.unit(Pushes.create(type.name(), id, Map.of(name, value)))));
                    attempts.add(new Attempt(
                            type + "." + name, Pushes.unit(Pushes.edit(type.name(), id, name, null, value))));
                }
            }
            for (String name : List.of("revision", "id", "scopes", "access_root", "approvedBy", "unknown_fields")) {
                if (type.find(name) == null) {
                    ObjectNode unit = Pushes.unit(Pushes.create(type.name(), UUID.randomUUID(), Map.of(name, "x")));
                    attempts.add(new Attempt(type + "." + name, unit));
                }
            }
        }
        return attempts;
    }

    @ParameterizedTest
    @EnumSource
    void whatNobodyFillsInIsRefusedByName(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        Pushes pushes = new Pushes(server, People.withRole(server, "Administrator"));
        WholeContents before = WholeContents.of(pushes.person);
        List<Attempt> attempts = attempts();
        List<String> expected = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (int from = 0; from < attempts.size(); from += AT_ONCE) {
            List<Attempt> some = attempts.subList(from, Math.min(attempts.size(), from + AT_ONCE));
            List<JsonNode> verdicts =
                    pushes.verdicts(some.stream().map(Attempt::unit).toArray(JsonNode[]::new));
            for (int i = 0; i < some.size(); i++) {
                JsonNode reason = verdicts.get(i).path("reason");
                expected.add(some.get(i).field());
                refused.add(reason.path("type").asText() + "."
                        + reason.path("field").asText());
            }
        }
        assertEquals(expected, refused);
        assertEquals(before, WholeContents.of(pushes.person));
    }

    @ParameterizedTest
    @EnumSource
    void aSalespersonMakesNoUserRoleOrAnyOtherConfiguration(TestDatabase database) {
        RunningServer server = RunningServer.on(database);
        People.Person all = People.withRole(server, "Administrator");
        Pushes pushes = new Pushes(server, People.withRole(server, "Salesperson"));
        WholeContents before = WholeContents.of(all);
        List<RecordType> types =
                Kehu.SCHEMA.types().stream().filter(RecordType::isConfiguration).toList();
        List<JsonNode> verdicts = pushes.verdicts(types.stream()
                .map(type -> Pushes.unit(Pushes.create(type.name(), UUID.randomUUID(), required(type))))
                .toArray(JsonNode[]::new));
        for (int i = 0; i < types.size(); i++) {
            String said = Pushes.said(verdicts.get(i));
            assertEquals(true, Set.of("not_allowed", "no_such_record").contains(said), types.get(i) + " " + said);
        }
        assertEquals(before, WholeContents.of(all));
        assertEquals(types.size(), pushes.audit().size());
    }

    private static Map<String, Object> required(RecordType type) {
        Map<String, Object> values = new java.util.HashMap<>();
        type.fields().stream()
                .filter(field -> field.is(Trait.REQUIRED) && !field.is(Trait.VERB_ONLY))
                .forEach(field -> values.put(field.name(), value(field)));
        return values;
    }
}
