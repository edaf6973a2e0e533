package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.command.Undo;
import org.kehu.common.command.Verdict;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Change;
import org.kehu.common.record.RecordRef;

class ServerCoreTest {
    private static final Instant TIME = Instant.parse("2026-03-02T01:00:00Z");
    private final Twins twins = new Twins();
    private final UnitCodec units = new UnitCodec(Kehu.CATALOG.commands());

    private String unit(Command command) {
        CommandCall call = new CommandCall(twins.id(), command, TIME, TIME);
        return units.write(new CommandUnit(twins.id(), twins.id(), 1, List.of(call)));
    }

    private List<Verdict> push(String... texts) {
        return twins.core
                .push(Twins.SALES, new PushRequest("S", null, Arrays.asList(texts)))
                .verdicts();
    }

    private ChangesPage changes(Position after, int limit) {
        return changes(after, null, limit);
    }

    private ChangesPage changes(Position after, @Nullable String place, int limit) {
        String rights = twins.core
                .hello(
                        Twins.SALES,
                        new Hello("S", "1", Kehu.SCHEMA.versions().current(), null, Position.START, Position.START))
                .fingerprint();
        return twins.core.changes(Twins.SALES, new ChangesRequest("S", "memory", after, place, rights, limit));
    }

    @Test
    void aRepeatGetsTheFirstVerdictAgain() {
        String text = unit(twins.customer("盛和"));
        Verdict first = push(text).get(0);
        Verdict again = push(text).get(0);
        assertEquals(Verdict.Kind.APPLIED, first.kind());
        assertEquals(Verdict.Kind.DUPLICATE, again.kind());
        assertEquals(first.seq(), again.seq());
    }

    @Test
    void otherBytesUnderTheSameIdAreRefused() {
        String text = unit(twins.customer("盛和"));
        push(text);
        Verdict other = push(text.replace("盛和", "长江")).get(0);
        assertEquals(
                "other_bytes", java.util.Objects.requireNonNull(other.reason()).code());
    }

    @Test
    void aVerdictIsSaidAgainToItsSenderAlone() {
        String text = unit(twins.customer("盛和"));
        push(text);
        assertEquals("already_exists", refusal(Twins.DIRECTOR, "S", text));
        assertEquals("other_sender", refusal(Twins.SALES, "elsewhere", text));
        assertEquals("other_bytes", refusal(Twins.DIRECTOR, "S", text.replace("盛和", "长江")));
        assertEquals(Verdict.Kind.DUPLICATE, push(text).get(0).kind());
    }

    @Test
    void nobodyTakesTheIdOfAUnitThatSomebodyElseHasNotSentYet() {
        String text = unit(twins.customer("盛和"));
        CommandUnit unit = units.read(text);
        CommandCall squats = new CommandCall(twins.id(), twins.customer("长江"), TIME, TIME);
        CommandUnit early = new CommandUnit(unit.id(), unit.operation(), 1, List.of(squats));
        PushRequest request = new PushRequest("D", null, List.of(units.write(early)));
        assertEquals(
                Verdict.Kind.APPLIED,
                twins.core.push(Twins.DIRECTOR, request).verdicts().get(0).kind());
        Verdict verdict = push(text).get(0);
        assertEquals(Verdict.Kind.APPLIED, verdict.kind());
        assertEquals(Verdict.Kind.DUPLICATE, push(text).get(0).kind());
        assertEquals(
                List.of(Twins.DIRECTOR, Twins.SALES),
                twins.store.log().stream()
                        .filter(row -> row.unit().equals(unit.id()))
                        .map(row -> row.actor().user())
                        .toList());
    }

    @Test
    void whoeverUsedItsNameFirstAnOperationIsTakenBackByItsGiver() {
        CreateRecord create = twins.customer("盛和");
        String text = unit(create);
        UUID operation = units.read(text).operation();
        CommandCall squats = new CommandCall(twins.id(), twins.customer("长江"), TIME, TIME);
        CommandUnit early = new CommandUnit(twins.id(), operation, 1, List.of(squats));
        twins.core.push(Twins.DIRECTOR, new PushRequest("D", null, List.of(units.write(early))));
        push(text);
        Undo undo = new Undo(operation, java.util.Set.of(Twins.ref(create)));
        assertEquals(Verdict.Kind.APPLIED, push(unit(undo)).get(0).kind());
        assertTrue(java.util.Objects.requireNonNull(twins.stored(Twins.ref(create)))
                .isDeleted());
        RecordRef slipped = new RecordRef("customer", ((CreateRecord) squats.command()).id());
        assertFalse(java.util.Objects.requireNonNull(twins.stored(slipped)).isDeleted());
    }

    @Test
    void nobodyAddsToAnOperationOfSomebodyElse() {
        String text = unit(twins.customer("盛和"));
        push(text);
        String operation = units.read(text).operation().toString();
        CommandCall call = new CommandCall(twins.id(), twins.customer("长江"), TIME, TIME);
        CommandUnit foreign = new CommandUnit(twins.id(), UUID.fromString(operation), 1, List.of(call));
        twins.core.push(Twins.DIRECTOR, new PushRequest("D", null, List.of(units.write(foreign))));
        assertEquals(
                List.of(Twins.SALES),
                twins.store.log().stream()
                        .filter(row -> row.operation().toString().equals(operation))
                        .map(row -> row.actor().user())
                        .toList());
        CommandCall more = new CommandCall(twins.id(), twins.customer("黄河"), TIME, TIME);
        CommandUnit own = new CommandUnit(twins.id(), UUID.fromString(operation), 2, List.of(more));
        assertEquals(Verdict.Kind.APPLIED, push(units.write(own)).get(0).kind());
    }

    private String refusal(UUID user, String device, String text) {
        Verdict verdict = twins.core
                .push(user, new PushRequest(device, null, List.of(text)))
                .verdicts()
                .get(0);
        return java.util.Objects.requireNonNull(verdict.reason()).code();
    }

    @Test
    void aUnitThatCannotBeReadIsRefusedAndTheNextGoesOn() {
        String wrong = unit(twins.customer("盛和")).replace("record.create", "record.melt");
        List<Verdict> verdicts = push(wrong, unit(twins.customer("长江")));
        assertEquals(
                List.of(Verdict.Kind.REJECTED, Verdict.Kind.APPLIED),
                verdicts.stream().map(Verdict::kind).toList());
        assertThrows(BadValue.class, () -> push("{}"));
    }

    /** Of the device S, its first unit and one that builds on it. */
    private List<CommandUnit> chain() {
        CreateRecord create = twins.customer("盛和");
        FieldChanges edit = new FieldChanges("customer", create.id(), Map.of("notes", Change.set(null, "called")));
        CommandUnit first = new CommandUnit(twins.id(), twins.id(), List.of(), 1, List.of(call(create)));
        CommandUnit second =
                new CommandUnit(twins.id(), twins.id(), List.of(first.id()), 2, List.of(call(new EditRecord(edit, 1))));
        return List.of(first, second);
    }

    private Verdict.Kind said(@Nullable List<UUID> gone, CommandUnit unit) {
        PushRequest request = new PushRequest("S", null, null, List.of(units.write(unit)), gone);
        return twins.core.push(Twins.SALES, request).verdicts().get(0).kind();
    }

    @Test
    void aUnitWaitsForWhatItBuildsOnAndNothingIsKeptOfItUntilThen() {
        List<CommandUnit> chain = chain();
        assertEquals(Verdict.Kind.DEFERRED, said(List.of(), chain.get(1)));
        assertEquals(Verdict.Kind.DEFERRED, said(List.of(), chain.get(1)));
        assertEquals(Verdict.Kind.APPLIED, said(List.of(), chain.get(0)));
        assertEquals(Verdict.Kind.APPLIED, said(List.of(), chain.get(1)));
        assertEquals(Verdict.Kind.DUPLICATE, said(List.of(), chain.get(1)));
    }

    @Test
    void inOnePushTheOrderIsTheDevicesToKeep() {
        List<CommandUnit> chain = chain();
        List<Verdict> turned = push(units.write(chain.get(1)), units.write(chain.get(0)));
        assertEquals(
                List.of(Verdict.Kind.DEFERRED, Verdict.Kind.APPLIED),
                turned.stream().map(Verdict::kind).toList());
    }

    @Test
    void nothingWaitsForWhatTheDeviceHasGivenUpOrWhatWasRefused() {
        List<CommandUnit> chain = chain();
        assertEquals(Verdict.Kind.REJECTED, said(List.of(chain.get(0).id()), chain.get(1)));
        CommandUnit refused = new CommandUnit(
                twins.id(),
                twins.id(),
                List.of(),
                3,
                List.of(call(new RestoreRecord(new RecordRef("customer", twins.id())))));
        CommandUnit next =
                new CommandUnit(twins.id(), twins.id(), List.of(refused.id()), 4, List.of(call(twins.customer("长江"))));
        assertEquals(Verdict.Kind.REJECTED, said(List.of(), refused));
        assertEquals(Verdict.Kind.APPLIED, said(List.of(), next));
    }

    @Test
    void whatWasDecidedSoLongAgoThatNobodyKnowsIsNotWaitedFor() {
        List<CommandUnit> chain = chain();
        said(List.of(), chain.get(0));
        twins.pass(Duration.ofDays(200));
        twins.store.<Integer>transact(tx -> tx.purgeVerdicts(TIME.plus(Duration.ofDays(100))));
        assertEquals(Verdict.Kind.APPLIED, said(List.of(), chain.get(1)));
    }

    @Test
    void aDeviceOfAnEarlierVersionSaysNothingOfWhatItGaveUp() {
        assertEquals(Verdict.Kind.REJECTED, said(null, chain().get(1)));
    }

    @Test
    void pagesFollowEachOtherToTheHead() {
        List<RecordRef> made = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            CreateRecord create = twins.customer("c" + i);
            made.add(Twins.ref(create));
            push(unit(create));
        }
        List<RecordRef> pulled = new ArrayList<>();
        ChangesPage page = changes(Position.START, 3);
        while (true) {
            page.puts().stream()
                    .filter(record -> !record.type().isConfiguration())
                    .forEach(record -> pulled.add(record.ref()));
            if (!page.more()) {
                break;
            }
            page = changes(page.next(), page.nextPlace(), 3);
        }
        assertEquals(made, pulled.stream().distinct().toList());
        assertEquals(page.head(), page.next().seq());
    }

    @Test
    void aPlaceThatTheLogDoesNotHaveMeansAllAnew() {
        assertEquals(SyncAction.RESNAPSHOT, changes(new Position(3, 12345), 10).action());
        assertEquals(SyncAction.RESNAPSHOT, changes(new Position(99_999, 1), 10).action());
        ChangesRequest otherRights = new ChangesRequest("S", "memory", Position.START, null, "other", 10);
        assertEquals(
                SyncAction.RESNAPSHOT,
                twins.core.changes(Twins.SALES, otherRights).action());
        ChangesRequest otherEpoch = new ChangesRequest("S", "other", Position.START, null, "", 10);
        assertEquals(
                SyncAction.RESNAPSHOT,
                twins.core.changes(Twins.SALES, otherEpoch).action());
    }

    @Test
    void whatOneNeverSawIsNotMentionedWhenItGoes() {
        CreateRecord hidden = twins.customer("hidden");
        Verdict made = twins.must(Twins.DIRECTOR, hidden);
        twins.must(
                Twins.DIRECTOR,
                new org.kehu.common.organisation.AssignOwner(
                        Twins.ref(hidden), org.kehu.common.setup.ServerSetup.ADMINISTRATOR));
        ChangesPage page = changes(new Position(made.seq(), made.tag()), 10);
        assertEquals(List.of(), page.leaves());
        assertEquals(List.of(), page.puts());
        assertTrue(page.next().seq() > made.seq());
    }

    @Test
    void aProgramThatIsTooOldIsToldSo() {
        Hello old = new Hello("S", "0.1", 0, null, Position.START, Position.START);
        assertEquals(SyncAction.UPGRADE, twins.core.hello(Twins.SALES, old).action());
    }

    @Test
    void whoWaitsForASnapshotLearnsHowMuchThereIs() {
        twins.must(Twins.DIRECTOR, twins.customer("hidden"));
        SnapshotPlan quiet = twins.core.snapshot(Twins.SALES, new SnapshotRequest("S", false), twins.id());
        assertEquals(null, quiet.totals());
        Map<String, Long> told = Objects.requireNonNull(twins.core
                .snapshot(Twins.SALES, new SnapshotRequest("S", true), twins.id())
                .totals());
        assertEquals(told, twins.core.totals(Twins.SALES));
        Map<String, Long> held = new HashMap<>();
        told.keySet().forEach(type -> held.put(type, 0L));
        twins.new Device(Twins.SALES, "N").round();
        twins.parts.stream()
                .filter(part -> !part.ranges().isEmpty())
                .flatMap(part -> part.records().stream())
                .forEach(record -> held.merge(record.type().name(), 1L, Long::sum));
        assertEquals(held, told);
    }

    @Test
    void aUnitWhoseVerdictIsForgottenIsNotDecidedAgain() {
        String text = unit(twins.customer("盛和"));
        assertEquals(Verdict.Kind.APPLIED, push(text).get(0).kind());
        twins.pass(Duration.ofDays(200));
        Instant before = TIME.plus(Duration.ofDays(100));
        assertTrue(twins.store.<Integer>transact(tx -> tx.purgeVerdicts(before)) > 0);
        Verdict late = push(text).get(0);
        assertEquals(
                "unit_forgotten",
                java.util.Objects.requireNonNull(late.reason()).code());
        String next = unit(twins.customer("长江")).replace("\"counter\":1,", "\"counter\":2,");
        assertEquals(Verdict.Kind.APPLIED, push(next).get(0).kind());
    }

    @Test
    void whatBuildsOnAUnitThatWaitsWaitsToo() {
        UUID first = twins.id();
        CreateRecord create = twins.customer("盛和");
        String held = units.write(new CommandUnit(first, first, 1, List.of(call(create))));
        String built = units.write(
                new CommandUnit(twins.id(), twins.id(), List.of(first), 2, List.of(call(twins.customer("长江")))));
        String other = units.write(new CommandUnit(twins.id(), twins.id(), 3, List.of(call(twins.customer("黄河")))));
        List<Verdict> verdicts = twins.store.transact(tx -> {
            tx.claim(first, new Actor(Twins.SALES, "S"), 1, new byte[0]);
            return push(held, built, other);
        });
        assertEquals(
                List.of(Verdict.Kind.DEFERRED, Verdict.Kind.DEFERRED, Verdict.Kind.APPLIED),
                verdicts.stream().map(Verdict::kind).toList());
        assertEquals(
                List.of(Verdict.Kind.APPLIED, Verdict.Kind.APPLIED, Verdict.Kind.DUPLICATE),
                push(held, built, other).stream().map(Verdict::kind).toList());
    }

    private CommandCall call(Command command) {
        return new CommandCall(twins.id(), command, TIME, TIME);
    }
}
