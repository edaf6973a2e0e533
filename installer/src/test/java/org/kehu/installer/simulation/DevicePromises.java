package org.kehu.installer.simulation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.DeviceBook;
import org.kehu.common.access.Masked;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.Redirect;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.TrayEntry;

/** What one device must hold, and what must have become of all that its person did there. */
final class DevicePromises {
    /** Why a unit is refused whose form is wrong. */
    private static final Set<String> OF_FORM = Set.of(
            "missing_member",
            "unknown_member",
            "unknown_verb",
            "unknown_type",
            "unknown_field",
            "not_an_option",
            "newer_schema",
            "bad_schema",
            "bad_value",
            "unit_unacceptable",
            "unit_changed");

    private final Evidence evidence;
    private final Findings findings;
    private final Desk desk;
    private final RecordAccess access;
    private final Map<RecordType, Set<UUID>> meant = new HashMap<>();
    /** Reasons by unit. */
    private final Map<UUID, String> tray;

    private final Set<UUID> missing;

    DevicePromises(Evidence evidence, Findings findings, Desk desk) {
        this.evidence = evidence;
        this.findings = findings;
        this.desk = desk;
        this.access = Kehu.CATALOG.policy().accessOf(evidence.server().configuration(), desk.user);
        this.tray = desk.store.transact(ClientTx::tray).stream()
                .collect(Collectors.toMap(
                        TrayEntry::unit, entry -> entry.reason().code()));
        this.missing = desk.store.transact(ClientTx::missing).stream()
                .map(unit -> unit.entry().unit())
                .collect(Collectors.toSet());
    }

    void judge() {
        Map<RecordRef, CrmRecord> base = desk.store.transact(DeviceView::base);
        theBaseIsWhatTheUserMaySee(base);
        base.values().forEach(record -> theUserMaySee(record, base));
        nothingIsLeftToSay();
        whatWasGivenOnARecordKeptItsOrder();
        desk.given.forEach(this::hasOneVerdict);
        if (desk.files != null) {
            desk.files
                    .wrong(evidence.server().now())
                    .forEach(how ->
                            findings.check(Promise.FILES_GO_WITH_THEIR_RECORDS, false, () -> desk.name + ": " + how));
        }
    }

    private boolean mayRead(CrmRecord record) {
        return record.type().isConfiguration()
                || (!record.isDeleted() && access.may(RecordAction.READ, record.type(), evidence.root(record)));
    }

    /** Worked out otherwise than by the server: a child goes with its root, and the root's query is put to all roots. */
    private boolean isCarried(CrmRecord record) {
        RecordType type = record.type();
        CrmRecord root = evidence.root(record);
        DeviceBook book = access.book(type);
        return type.isConfiguration()
                || book.surelyCarries(root.type().scopes().keys(root))
                || meant.computeIfAbsent(root.type(), unused -> evidence.meant(root.type(), book.queries()))
                        .contains(root.id());
    }

    private void theBaseIsWhatTheUserMaySee(Map<RecordRef, CrmRecord> base) {
        Map<RecordRef, CrmRecord> expected = new TreeMap<>();
        for (CrmRecord record : evidence.records().values()) {
            if (desk.wire.speech.knows(record.type()) && mayRead(record) && isCarried(record)) {
                expected.put(record.ref(), Masked.view(record, access));
            }
        }
        findings.check(
                Promise.BASE_IS_WHAT_THE_USER_MAY_SEE,
                base.equals(expected),
                () -> "%s holds %s".formatted(desk.name, Evidence.difference(expected, base)));
    }

    /** Whatever it says of the record: that it is there at all, and which fields it shows, is a matter of rights. */
    private void theUserMaySee(CrmRecord held, Map<RecordRef, CrmRecord> base) {
        CrmRecord record = evidence.records().get(held.ref());
        findings.check(
                Promise.NOTHING_OUTSIDE_RIGHTS,
                record != null && mayRead(record) && held.withheld().containsAll(access.withheld(held.type())),
                () -> "%s may not see %s".formatted(desk.name, held));
        CrmRecord parent = record == null ? null : evidence.parent(record);
        findings.check(
                Promise.NO_ORPHANS,
                parent == null || base.containsKey(parent.ref()),
                () -> "%s holds %s without %s".formatted(desk.name, held, parent));
    }

    private void nothingIsLeftToSay() {
        desk.store.transact(tx -> {
            findings.check(
                    Promise.CONVERGES_IN_TWO_ROUNDS,
                    tx.outbox().isEmpty(),
                    () -> "%s still waits for %s".formatted(desk.name, tx.outbox()));
            findings.check(
                    Promise.CONVERGES_IN_TWO_ROUNDS,
                    tx.bases().isEmpty(),
                    () -> "%s keeps base copies of %s".formatted(desk.name, tx.bases()));
            long head = evidence.log().size();
            findings.check(
                    Promise.THE_CURSOR_NEVER_SKIPS,
                    tx.state().checkpoint().seq() == head,
                    () -> "%s is at %s, the log at %d"
                            .formatted(desk.name, tx.state().checkpoint(), head));
            return true;
        });
    }

    /**
     * A device's units touch a record in the order in which they were given, but for what a merge moves: only the server knows
     * what that is. Where a server was put back, what builds on lost work waits for its person, and the rest goes on.
     */
    private void whatWasGivenOnARecordKeptItsOrder() {
        Map<UUID, Integer> order = new HashMap<>();
        desk.given.stream()
                .map(Given::unit)
                .filter(unit -> !desk.hasSeenARestore())
                .forEach(unit -> order.put(unit, order.size()));
        Set<UUID> merges = evidence.log().stream()
                .filter(row -> row.record().type().equals(Redirect.TYPE.name()))
                .map(LogRow::unit)
                .collect(Collectors.toSet());
        Map<RecordRef, Integer> last = new HashMap<>();
        for (LogRow row : evidence.log()) {
            boolean moved = merges.contains(row.unit()) && !row.record().type().equals(Customer.TYPE.name());
            Integer place = order.get(row.unit());
            if (place != null && !moved) {
                Integer before = last.put(row.record(), place);
                findings.check(
                        Promise.A_DEVICE_KEEPS_ITS_ORDER,
                        before == null || before <= place,
                        () -> "%s came before what was given first".formatted(row));
            }
        }
    }

    private void hasOneVerdict(Given given) {
        findings.check(
                Promise.EVERY_VERSION_IS_UNDERSTOOD,
                !OF_FORM.contains(tray.getOrDefault(given.unit(), "")),
                () -> "%s wrote what nobody reads: %s".formatted(desk.name, given));
        Verdict verdict = evidence.verdict(given.unit());
        if (verdict == null) {
            boolean known = missing.contains(given.unit()) || isBeforeThePerson(given) || stoodThere(given);
            findings.check(
                    desk.mayBeLost(given.unit())
                            ? Promise.NOTHING_A_DEVICE_KNOWS_IS_LOST
                            : Promise.ONE_EFFECT_OR_VERDICT,
                    desk.mayBeLost(given.unit()) && (known || desk.mayBeForgotten(given.unit())),
                    () -> "%s never heard of: %s".formatted(desk.name, given));
            return;
        }
        List<LogRow> rows = evidence.effects(given.unit());
        Set<RecordRef> refs = new HashSet<>();
        rows.forEach(row -> findings.check(
                Promise.ONE_EFFECT_OR_VERDICT, refs.add(row.record()), () -> "took effect twice: " + given));
        findings.check(
                Promise.ONE_EFFECT_OR_VERDICT,
                verdict.reason() == null || rows.isEmpty(),
                () -> "was refused and took effect: " + given);
        findings.check(
                Promise.ONE_EFFECT_OR_VERDICT,
                verdict.reason() != null || !wasToldOtherwise(given.unit()),
                () -> "%s was told that it was refused, and it was not: %s".formatted(desk.name, given));
        isAccountedFor(given, verdict);
    }

    /** What changed nothing, as when others had typed the same, has no row: a server that forgot it has lost nothing. */
    private boolean stoodThere(Given given) {
        return given.typed().isEmpty() && desk.changedNothing.contains(given.unit())
                || !given.typed().isEmpty() && given.typed().stream().allMatch(typed -> isInLog(typed, Long.MAX_VALUE));
    }

    /** Of what came so late that nobody knows any more, the person is told as much. */
    private boolean wasToldOtherwise(UUID unit) {
        String told = tray.get(unit);
        return told != null && !told.equals("unit_forgotten") && !desk.mayBeLost(unit);
    }

    private boolean isBeforeThePerson(Given given) {
        return tray.containsKey(given.unit()) || desk.dealtWith.contains(given.unit());
    }

    /** What was typed is in the log, in the tray, among what a restored server lacks, or was dealt with. */
    private void isAccountedFor(Given given, Verdict verdict) {
        if (verdict.reason() != null) {
            findings.check(
                    Promise.EVERY_EDIT_IS_ACCOUNTED_FOR,
                    isBeforeThePerson(given) || missing.contains(given.unit()) || isOfNoMore(given),
                    () -> "%s lost %s".formatted(desk.name, given));
            return;
        }
        given.typed()
                .forEach(typed -> findings.check(
                        Promise.EVERY_EDIT_IS_ACCOUNTED_FOR,
                        isInLog(typed, verdict.seq()),
                        () -> "typed and gone: " + typed));
        given.added()
                .forEach(added -> findings.check(
                        Promise.COUNTERS_SUM_EXACTLY,
                        added.delta() == sum(given, added),
                        () -> "added otherwise: " + added));
    }

    /** A late copy of what a restored server lost, and the device has had to forget, tells no more than if it had not come. */
    private boolean isOfNoMore(Given given) {
        return desk.mayBeLost(given.unit()) && desk.mayBeForgotten(given.unit());
    }

    private long sum(Given given, Given.Added added) {
        return evidence.effects(given.unit()).stream()
                .filter(row -> row.record().equals(added.record()))
                .map(row -> row.changes().get(added.field()))
                .mapToLong(change -> change instanceof Change.Add add ? add.delta() : 0)
                .sum();
    }

    /** A value that stood there already when it was typed has an older row. */
    private boolean isInLog(Given.Typed typed, long upTo) {
        return evidence.led(typed.record()).stream()
                .flatMap(record -> evidence.story(record).stream())
                .filter(row -> row.seq() <= upTo)
                .map(row -> row.changes().get(typed.field()))
                .anyMatch(change -> change instanceof Change.Set set && same(set.after(), typed.value()));
    }

    private static boolean same(@Nullable Object after, Object typed) {
        return after instanceof Money money && typed instanceof Money other
                ? money.amount().compareTo(other.amount()) == 0
                : typed.equals(after);
    }
}
