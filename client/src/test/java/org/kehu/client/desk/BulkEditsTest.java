package org.kehu.client.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.importing.block.BlockCell;
import org.kehu.common.label.Language;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

class BulkEditsTest {
    private static final int MANY = 1200;
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Told told = new Told();
    private final AtomicInteger ended = new AtomicInteger();
    private final RecordDesk desk = desk();
    private final BulkEdits edits = new BulkEdits(desk, Customer.TYPE);
    private final List<RecordRef> records = new ArrayList<>();

    private RecordDesk desk() {
        Navigation navigation = new Navigation(new Screens(List.of()), Place.of("customers"));
        Background background = Background.synchronous();
        return company.desk(SampleCompany.texts(Language.ENGLISH, UiTest.NOW), background, navigation, told, null);
    }

    @BeforeEach
    void manyCustomers() {
        List<Command> creates = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            UUID id = desk.commands().newId();
            FieldValues values = FieldValues.of(Customer.TYPE)
                    .with(Customer.NAME, "Many " + i)
                    .with(Customer.KIND, "COMPANY");
            creates.add(new CreateRecord(id, values, null));
            records.add(new RecordRef("customer", id));
            if (creates.size() == 400) {
                desk.commands().run(creates);
                creates.clear();
            }
        }
    }

    private long with(String note) {
        return desk.records().count(RecordQuery.of(Customer.TYPE).where(Filter.eq(Customer.NOTES, note)));
    }

    @Test
    void anyNumberIsEditedAndTakenBackAsOne() {
        edits.edit(records, Customer.NOTES, "done", ended::incrementAndGet);
        assertEquals(MANY, with("done"));
        assertEquals(1, ended.get());
        assertEquals(List.of("1,200 records changed: Customers."), told.sentences);
        told.undo.run();
        assertEquals(0, with("done"));
    }

    private long tagged(String word) {
        return desk.records()
                .count(RecordQuery.of(Customer.TYPE).where(new Filter.HasMember(Path.of(Customer.TAGS), word)));
    }

    @Test
    void wordsArePutBesideThoseThatAreThereAndTakenAway() {
        edits.tag(records.subList(0, 600), Customer.TAGS, Set.of("vip"), true, () -> {});
        edits.tag(records, Customer.TAGS, Set.of("fair", "vip"), true, ended::incrementAndGet);
        assertEquals(List.of(1L * MANY, 1L * MANY), List.of(tagged("vip"), tagged("fair")));
        told.undo.run();
        assertEquals(List.of(600L, 0L), List.of(tagged("vip"), tagged("fair")));
        edits.tag(records, Customer.TAGS, Set.of("vip", "none"), false, ended::incrementAndGet);
        assertEquals(0, tagged("vip"));
        assertEquals("Tags taken from 600 records: Customers.", told.sentences.get(told.sentences.size() - 1));
        edits.tag(records, Customer.TAGS, Set.of("vip"), false, ended::incrementAndGet);
        assertEquals(2, ended.get());
    }

    private long groups() {
        return desk.records().count(RecordQuery.of(CustomerGroup.TYPE));
    }

    private CreateRecord group(String name) {
        FieldValues values = FieldValues.of(CustomerGroup.TYPE).with(CustomerGroup.NAME, name);
        return new CreateRecord(desk.commands().newId(), values, null);
    }

    @Test
    void aNewGroupAndAllWhoGoIntoItAreTakenBackAsOne() {
        CreateRecord group = group("Fair");
        edits.addToNew(records, group, ended::incrementAndGet);
        RecordQuery in = RecordQuery.of(Customer.TYPE).where(new Filter.InGroup(group.id()));
        assertEquals(MANY, desk.records().count(in));
        assertEquals(List.of("1,200 records are in the new group Fair."), told.sentences);
        told.undo.run();
        assertEquals(List.of(0L, 0L), List.of(groups(), desk.records().count(RecordQuery.of(GroupMember.TYPE))));
    }

    @Test
    void whereTheGroupIsRefusedNobodyIsPutIntoIt() {
        edits.addToNew(records, group(""), ended::incrementAndGet);
        assertEquals(1, told.sentences.size());
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences::toString);
        assertEquals(List.of(0L, 0L), List.of(groups(), desk.records().count(RecordQuery.of(GroupMember.TYPE))));
        assertEquals(0, ended.get());
    }

    @Test
    void whatIsSoAlreadyIsLeftAlone() {
        edits.edit(records, Customer.NOTES, "done", () -> {});
        edits.edit(records, Customer.NOTES, "done", ended::incrementAndGet);
        assertEquals(0, ended.get());
    }

    @Test
    void aRefusalIsToldAndLeavesTheRestAlone() {
        edits.edit(records, Customer.NAME, null, ended::incrementAndGet);
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences::toString);
        assertEquals(0, ended.get());
    }

    @Test
    void whatIsRefusedKeepsNothingElseBack() {
        Map<RecordRef, List<BlockCell>> cells = new LinkedHashMap<>();
        List<BulkEnd> ends = new ArrayList<>();
        for (RecordRef ref : records.subList(0, 600)) {
            CrmRecord record = company.ledger.get(Customer.TYPE, ref.id());
            Field<?> field = cells.size() % 200 == 7 ? Customer.NAME : Customer.NOTES;
            String value = field == Customer.NAME ? null : "pasted";
            cells.put(ref, List.of(new BlockCell(record, field, "pasted", value, null)));
        }
        edits.paste(cells, ends::add);
        assertEquals(597, with("pasted"));
        assertEquals(597, ends.get(0).done());
        assertEquals(
                List.of(records.get(7), records.get(207), records.get(407)),
                ends.get(0).refused().stream().map(BulkRefusal::record).toList());
        told.undo.run();
        assertEquals(0, with("pasted"));
    }

    @Test
    void theBinIsPassedOver() {
        edits.delete(records.subList(0, 600), () -> {});
        edits.edit(records, Customer.NOTES, "done", () -> {});
        assertEquals(MANY - 600, with("done"));
        assertEquals("600 records changed: Customers.", told.sentences.get(1));
    }

    @Test
    void aNewGroupIntoWhichNothingGoesIsToldAndTakenBack() {
        List<RecordRef> gone = records.subList(0, 3);
        edits.delete(gone, () -> {});
        UUID group = desk.commands().newId();
        FieldValues values = FieldValues.of(CustomerGroup.TYPE)
                .with(CustomerGroup.NAME, "Nobody")
                .with(CustomerGroup.KIND, CustomerGroup.MANUAL);
        edits.addToNew(gone, new CreateRecord(group, values, null), ended::incrementAndGet);
        assertEquals("0 records are in the new group Nobody.", told.sentences.get(1));
        assertFalse(company.ledger.get(CustomerGroup.TYPE, group).isDeleted());
        told.undo.run();
        assertTrue(company.ledger.get(CustomerGroup.TYPE, group).isDeleted());
    }
}
