package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.Conflict;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.SampleRecords;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordPatch;

class SyncCodecTest {
    private static final Instant TIME = Instant.parse("2026-03-02T01:30:00.123456789Z");
    private static final CrmRecord CUSTOMER = SampleRecords.customer("盛和");
    private final SyncCodec codec = new SyncCodec(Kehu.SCHEMA);
    private final UnitCodec units = new UnitCodec(Kehu.CATALOG.commands());

    private <T> void assertSame(T message, Class<T> type) {
        assertEquals(message, codec.read(codec.write(message), type));
        ObjectNode more = (ObjectNode) codec.tree(message);
        more.put("ofANewerVersion", true);
        assertEquals(message, codec.read(more, type));
    }

    private static SnapshotPart part() {
        KeyRange range = new KeyRange("customer", null, CUSTOMER.id());
        CrmRecord masked = CUSTOMER.withholding(Set.of(Customer.NAME.name()));
        return new SnapshotPart("e", "f", 7, TIME, 1, List.of(range), List.of(masked, CUSTOMER), false);
    }

    @Test
    void aPartOfASnapshotComesAsItWasSent() {
        assertSame(PartReply.of(part()), PartReply.class);
        for (Packing packing : Packing.values()) {
            PartCodec lines = new PartCodec(Kehu.SCHEMA, packing);
            assertEquals(part(), lines.read(lines.write(part())));
        }
    }

    @Test
    void aPartIsALineThatSaysWhatItIsAndALinePerRecord() {
        String text = new String(new PartCodec(Kehu.SCHEMA, Packing.PLAIN).write(part()), StandardCharsets.UTF_8);
        assertEquals(3, text.lines().count());
        assertTrue(text.startsWith("{\"epoch\":\"e\",\"fingerprint\":\"f\",\"asOf\":7,"));
    }

    @Test
    void aPartThatIsNotWholeIsNoPart() {
        for (Packing packing : Packing.values()) {
            PartCodec lines = new PartCodec(Kehu.SCHEMA, packing);
            byte[] whole = lines.write(part());
            int second = new String(whole, StandardCharsets.ISO_8859_1).lastIndexOf('\n');
            int most = packing == Packing.PLAIN ? second : whole.length - 1;
            for (int length = 0; length <= most; length += 7) {
                byte[] cut = Arrays.copyOf(whole, length);
                assertThrows(BadValue.class, () -> lines.read(cut));
            }
        }
    }

    @Test
    void messagesComeAsTheyWereSent() {
        assertSame(new Hello("d", "1.0", 1, null, Position.START, new Position(3, -5)), Hello.class);
        assertSame(new HelloReply(SyncAction.UPGRADE, "e", 2, TIME, "f", 14), HelloReply.class);
        assertSame(new SnapshotRequest("d", true), SnapshotRequest.class);
        assertSame(new PartRequest("d", CUSTOMER.id(), 3), PartRequest.class);
        assertSame(
                new SnapshotPlan(CUSTOMER.id(), "e", "f", Position.START, TIME, Map.of("customer", 2L)),
                SnapshotPlan.class);
        assertSame(
                new ChangesRequest("d", "e", new Position(1, 2), new Position(2, 3), "1.1", "f", 500),
                ChangesRequest.class);
        assertSame(
                new ChangesPage(
                        SyncAction.OK,
                        Position.START,
                        null,
                        new Position(9, Long.MAX_VALUE),
                        "3.4.RIGHTS.12.customer.-",
                        12,
                        true,
                        TIME,
                        "f",
                        List.of(CUSTOMER),
                        List.of(CUSTOMER.ref()),
                        List.of(),
                        List.of(FieldsNow.of(CUSTOMER, Set.of(Customer.CREDIT_LIMIT.name(), Customer.NOTES.name())))),
                ChangesPage.class);
        Digest.Sum sum = new Digest.Sum();
        sum.add(Customer.TYPE, CUSTOMER.id(), 3, Set.of("notes"));
        assertSame(new DigestRequest("d", "e", Position.START, sum.done(), Set.of("customer")), DigestRequest.class);
        assertSame(new DigestReply(SyncAction.OK, TIME, false, List.of(1, 2), Set.of(3)), DigestReply.class);
        assertSame(new RepairRequest("d", "e", 255), RepairRequest.class);
        assertSame(new Repair(SyncAction.OK, 255, List.of(CUSTOMER)), Repair.class);
        assertSame(new PushRequest("d", null, new Position(4, -1), List.of("{\"a\":1}")), PushRequest.class);
        assertSame(new RecallRequest("d", List.of(new GivenUnit(CUSTOMER.id(), 3))), RecallRequest.class);
        assertSame(new RecallReply(TIME, new Position(4, -1), null, List.of(CUSTOMER.id())), RecallReply.class);
    }

    @Test
    void verdictsKeepReasonsAndConflicts() {
        Reason reason = Reason.of(Customer.TYPE, Customer.NAME, "changed_since", "盛和", 3, new BigDecimal("1.50"));
        Conflict conflict =
                new Conflict(CUSTOMER.ref(), Customer.NAME.name(), TextNode.valueOf("甲"), NullNode.getInstance());
        Verdict verdict =
                new Verdict(CUSTOMER.id(), Verdict.Kind.DUPLICATE, 4, 9, CUSTOMER.id(), reason, List.of(conflict));
        assertSame(new PushReply(SyncAction.OK, TIME, List.of(verdict)), PushReply.class);
    }

    @Test
    void rowsOfADeviceComeAsTheyWereKept() {
        RecordPatch patch = RecordPatch.update(CUSTOMER)
                .set(Customer.NAME, "长江")
                .set(Customer.TAGS, Set.of("b"))
                .done();
        UUID id = CUSTOMER.id();
        JournalEntry entry = new JournalEntry(id, id, 3, TIME, "{}", List.of(patch), null);
        assertSame(entry, JournalEntry.class);
        assertSame(new MissingUnit(entry, null, true, false), MissingUnit.class);
        assertSame(SyncState.NEW, SyncState.class);
    }

    @Test
    void aUnitIsReadAsItWasWritten() {
        CommandCall call = new CommandCall(Ids.named("call"), new DeleteRecord(CUSTOMER.ref(), 3), TIME, Instant.EPOCH);
        CommandUnit unit = new CommandUnit(Ids.named("unit"), Ids.named("operation"), 7, List.of(call));
        String text = units.write(unit);
        assertEquals(unit, units.read(text));
        assertEquals(unit.id(), units.id(text));
        assertArrayEquals(UnitCodec.hash(text), UnitCodec.hash(units.write(unit)));
    }

    @Test
    void whatIsNoMessageSaysSo() {
        assertEquals(
                "bad_message",
                assertThrows(BadValue.class, () -> codec.read("[]", Hello.class))
                        .code());
        assertEquals(
                "bad_message",
                assertThrows(BadValue.class, () -> codec.read("null", Hello.class))
                        .code());
        assertEquals(
                "no_json", assertThrows(BadValue.class, () -> units.read("{")).code());
        assertEquals(
                "bad_member",
                assertThrows(BadValue.class, () -> units.id("{\"id\":4}")).code());
        String unknown = units.write(new CommandUnit(
                        CUSTOMER.id(),
                        CUSTOMER.id(),
                        1,
                        List.of(new CommandCall(CUSTOMER.id(), new DeleteRecord(CUSTOMER.ref(), 1), TIME, TIME))))
                .replace("record.delete", "record.melt");
        assertEquals(
                "unknown_verb",
                assertThrows(Refusal.class, () -> units.read(unknown)).reason().code());
    }

    @Test
    void aTagKeepsItsDigitsForReadersThatHaveOnlyFloats() {
        Position place = new Position(7, Long.MIN_VALUE + 1);
        assertEquals("{\"seq\":7,\"tag\":\"-9223372036854775807\"}", codec.write(place));
        assertEquals(place, codec.read("{\"seq\":7,\"tag\":\"-9223372036854775807\"}", Position.class));
        assertEquals(
                place,
                codec.read("{\"seq\":7,\"tag\":-9223372036854775807}", Position.class),
                "as it was written before");
    }
}
