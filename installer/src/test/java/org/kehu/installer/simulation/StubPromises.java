package org.kehu.installer.simulation;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sync.DeviceView;
import org.kehu.common.sync.LinkStubs;
import org.kehu.common.sync.TitleLink;

/** What a device may know of records that it does not hold: the name of each to which something leads that it does hold. */
final class StubPromises {
    private final Evidence evidence;
    private final Findings findings;
    private final Desk desk;
    private final RecordAccess access;

    StubPromises(Evidence evidence, Findings findings, Desk desk) {
        this.evidence = evidence;
        this.findings = findings;
        this.desk = desk;
        this.access = Kehu.CATALOG.policy().accessOf(evidence.server().configuration(), desk.user);
    }

    void judge() {
        Set<RecordRef> refs = new TreeSet<>(evidence.records().keySet());
        evidence.log().forEach(row -> refs.add(row.record()));
        desk.store.transact(tx -> {
            Map<RecordRef, CrmRecord> base = DeviceView.base(tx);
            refs.stream().filter(StubPromises::isOfBusiness).forEach(ref -> judge(ref, base, tx.stubs()));
            findings.check(
                    Promise.CONVERGES_IN_TWO_ROUNDS,
                    tx.stubs().unasked(1).isEmpty(),
                    () -> "%s has not asked for the name of %s"
                            .formatted(desk.name, tx.stubs().unasked(1)));
            return true;
        });
    }

    private static boolean isOfBusiness(RecordRef ref) {
        RecordType type = Kehu.SCHEMA.find(ref.type());
        return type != null && !type.isConfiguration();
    }

    private void judge(RecordRef ref, Map<RecordRef, CrmRecord> base, LinkStubs stubs) {
        TitleLink via = stubs.via(ref);
        findings.check(
                Promise.NOTHING_OUTSIDE_RIGHTS,
                via == null || (!base.containsKey(ref) && leads(base.get(via.record()), via.field(), ref.id())),
                () -> "%s knows of %s by %s".formatted(desk.name, ref, via));
        findings.check(
                Promise.NOTHING_OUTSIDE_RIGHTS,
                stubs.title(ref) == null || mayName(Kehu.SCHEMA.type(ref.type())),
                () -> "%s knows the name of %s: %s".formatted(desk.name, ref, stubs.title(ref)));
    }

    private static boolean leads(@Nullable CrmRecord from, String name, UUID to) {
        Field<?> field = from == null ? null : from.type().find(name);
        return from != null && field != null && !from.withholds(field) && Objects.equals(from.get(field), to);
    }

    private boolean mayName(RecordType type) {
        return !access.withheld(type).contains(type.title().name());
    }
}
