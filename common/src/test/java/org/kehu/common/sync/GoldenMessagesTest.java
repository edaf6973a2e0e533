package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Conflict;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Golden;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;

/**
 * Messages, and rows of devices, as the programs of each version write them. Whatever an old one wrote is read today, and
 * what is written today has all that its files say; it may have more.
 */
class GoldenMessagesTest {
    private static final Instant TIME = Instant.parse("2026-03-02T01:30:00.123Z");
    private static final UUID ID = Ids.named("golden");
    private static final CrmRecord CUSTOMER = SampleRecords.customer("盛和");
    private static final Position PLACE = new Position(9, Long.MAX_VALUE);
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    private static Map<String, Object> samples() {
        Map<String, Object> samples = new LinkedHashMap<>();
        requests(samples);
        answers(samples);
        rows(samples);
        return samples;
    }

    private static Digest digest() {
        Digest.Sum sum = new Digest.Sum();
        sum.add(Customer.TYPE, CUSTOMER.id(), 3, Set.of("notes"));
        return sum.done();
    }

    private static void requests(Map<String, Object> samples) {
        int version = Kehu.SCHEMA.versions().current();
        samples.put("hello", new Hello("d", "1.0", version, "e", PLACE, PLACE));
        samples.put("snapshot-request", new SnapshotRequest("d", true));
        samples.put("changes-request", new ChangesRequest("d", "e", PLACE, "1.1", "f", 500));
        samples.put("push-request", new PushRequest("d", "e", List.of("{\"schema\":" + version + "}")));
        samples.put("digest-request", new DigestRequest("d", "e", PLACE, digest(), Set.of("customer"), true));
        samples.put("repair-request", new RepairRequest("d", "e", 255));
    }

    private static Verdict verdict() {
        Reason reason = Reason.of(Customer.TYPE, Customer.NAME, "changed_since", "盛和", 3);
        Conflict conflict = new Conflict(CUSTOMER.ref(), "name", TextNode.valueOf("甲"), TextNode.valueOf("乙"));
        return new Verdict(ID, Verdict.Kind.DUPLICATE, 4, 9, ID, reason, List.of(conflict));
    }

    private static void answers(Map<String, Object> samples) {
        CrmRecord masked = CUSTOMER.withholding(Set.of(Customer.CREDIT_LIMIT.name()));
        samples.put(
                "hello-reply",
                new HelloReply(SyncAction.OK, "e", Kehu.SCHEMA.versions().current(), TIME, "f", 14));
        samples.put("snapshot-plan", new SnapshotPlan(ID, "e", "f", PLACE, TIME, Map.of("customer", 2L)));
        List<KeyRange> ranges = List.of(new KeyRange("customer", null, CUSTOMER.id()));
        samples.put("snapshot-part", new SnapshotPart("e", "f", 7, TIME, 1, ranges, List.of(masked), true));
        samples.put(
                "changes-page",
                new ChangesPage(
                        SyncAction.OK,
                        Position.START,
                        null,
                        PLACE,
                        "3.4.RIGHTS.12.customer.-",
                        12,
                        true,
                        TIME,
                        "f",
                        List.of(CUSTOMER),
                        List.of(SampleRecords.customer("a").ref()),
                        List.of(SampleRecords.customer("b").ref()),
                        List.of(FieldsNow.of(CUSTOMER, Set.of(Customer.CREDIT_LIMIT.name())))));
        samples.put("push-reply", new PushReply(SyncAction.OK, TIME, List.of(verdict())));
        samples.put("digest-reply", new DigestReply(SyncAction.OK, TIME, false, List.of(1, 2), Set.of(3)));
        samples.put("repair", new Repair(SyncAction.OK, 255, List.of(CUSTOMER)));
    }

    private static void rows(Map<String, Object> samples) {
        CrmRecord task = CrmRecord.blank(Task.TYPE, ID);
        RecordPatch patch = RecordPatch.create(Task.TYPE, ID)
                .set(Task.SUBJECT, "Call")
                .set(Task.KIND, "GENERAL")
                .done();
        Reason reason = Reason.of("record_deleted", "customer", "盛和");
        OutboxUnit.Standing standing = OutboxUnit.Standing.PENDING;
        samples.put(
                "outbox-unit",
                new OutboxUnit(
                        ID, ID, 3, "{}", standing, "all of user", null, Set.of(task.ref()), Set.of(), true, verdict()));
        samples.put("journal-entry", new JournalEntry(ID, ID, 3, TIME, "{}", List.of(patch), verdict()));
        samples.put(
                "tray-entry",
                new TrayEntry(
                        ID,
                        ID,
                        "{}",
                        reason,
                        ID,
                        TIME,
                        List.of(new TrayEntry.Value(
                                CUSTOMER.ref(), "name", TextNode.valueOf("甲"), TextNode.valueOf("乙")))));
        samples.put("state", SyncState.NEW);
    }

    /** What a file of this version is an example of: until parts had numbers their messages were others. */
    private static Object sample(int version, String name) {
        Object today = Objects.requireNonNull(samples().get(name), "no sample of " + name);
        return version < SnapshotStep.NOT_SINCE ? stepwise().getOrDefault(name, today) : today;
    }

    private static Map<String, Object> stepwise() {
        CrmRecord masked = CUSTOMER.withholding(Set.of(Customer.CREDIT_LIMIT.name()));
        List<KeyRange> ranges = List.of(new KeyRange("customer", null, CUSTOMER.id()));
        Map<String, Long> totals = Map.of("customer", 2L);
        return Map.of(
                "snapshot-request",
                new SnapshotStepRequest("d", "2.customer.-", true),
                "snapshot-part",
                new SnapshotStep("e", "f", PLACE, 7, TIME, 1, ranges, List.of(masked), "REST", totals));
    }

    private static int version(Path file) {
        return Integer.parseInt(file.getParent().getFileName().toString().replaceFirst("^schema-", ""));
    }

    static Stream<Path> files() {
        return Golden.versions().stream()
                .flatMap(version -> Golden.files(version, ""))
                .filter(file -> !Golden.name(file).startsWith("unit-"))
                .filter(file -> !Golden.name(file).equals("declared"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatWasWrittenInAnyVersionIsRead(Path file) {
        Object sample = sample(version(file), Golden.name(file));
        JsonNode old = Golden.read(file);
        Object read = CODEC.read(old, sample.getClass());
        if (sample instanceof JournalEntry) {
            assertEquals(sample, read);
        }
        JsonNode today = CODEC.tree(read);
        for (Iterator<String> names = old.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!name.equals("patches")) {
                assertLacksNothing(file + " " + name, old.get(name), today.path(name));
            }
        }
    }

    @Test
    void todaysProgramWritesAllThatItsFilesSay() {
        int version = Kehu.SCHEMA.versions().current();
        if (Golden.isToBeWritten()) {
            samples().forEach((name, sample) -> Golden.write(version, name, CODEC.tree(sample)));
        }
        List<Path> files = files().filter(file -> file.toString().contains("schema-" + version))
                .toList();
        assertTrue(files.size() >= 16, "files of version " + version);
        files.forEach(file -> assertLacksNothing(
                file.toString(),
                Golden.read(file),
                CODEC.tree(Objects.requireNonNull(samples().get(Golden.name(file))))));
    }

    /** An old device takes what it took when it was new: nothing that the answers of then say is missing in those of today. */
    @ParameterizedTest
    @ValueSource(strings = {"snapshot-part", "changes-page", "push-reply", "hello-reply", "repair", "digest-reply"})
    void answersToOldDevicesHaveAllThatTheyKnow(String name) {
        files().filter(file -> Golden.name(file).equals(name)).forEach(file -> {
            ObjectNode golden = (ObjectNode) Golden.read(file);
            golden.remove("schema");
            assertLacksNothing(file.toString(), golden, CODEC.tree(sample(version(file), name)));
        });
    }

    /** Lists have an order, but where they are sets: those are written in any. */
    private static void assertLacksNothing(String where, JsonNode golden, JsonNode written) {
        if (golden.isObject()) {
            golden.properties()
                    .forEach(member -> assertLacksNothing(
                            where + "." + member.getKey(), member.getValue(), written.path(member.getKey())));
        } else if (golden.isArray()) {
            assertEquals(golden.size(), written.size(), where);
            for (int i = 0; i < golden.size(); i++) {
                assertLacksNothing(where + "." + i, golden.get(i), written.get(i));
            }
        } else {
            assertEquals(golden.asText(), written.asText(), where);
        }
    }
}
