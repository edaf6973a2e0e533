package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.MEI;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;

class UndoTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    private <V> void edit(UUID user, Field<V> field, V value) {
        CrmRecord record = company.get(Customer.TYPE, acme);
        company.ledger.must(
                user, new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision()));
    }

    /** Of the last operation, with all that it changed. */
    private Undo last() {
        UUID operation = company.ledger.lastUnit();
        Set<RecordRef> records = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .collect(Collectors.toSet());
        return new Undo(operation, records);
    }

    @Test
    void anEditIsTakenBack() {
        edit(ANNA, Customer.NOTES, "before");
        edit(ANNA, Customer.NOTES, "after");
        company.ledger.must(ANNA, last());
        assertEquals("before", company.value(Customer.TYPE, acme, Customer.NOTES));
    }

    @Test
    void undoneTwiceIsRedone() {
        edit(ANNA, Customer.NOTES, "written");
        company.ledger.must(ANNA, last());
        assertNull(company.get(Customer.TYPE, acme).get(Customer.NOTES));
        company.ledger.must(ANNA, last());
        assertEquals("written", company.value(Customer.TYPE, acme, Customer.NOTES));
    }

    @Test
    void whatSomebodyChangedSinceIsNotTakenBack() {
        edit(ANNA, Customer.NOTES, "by Anna");
        Undo undo = last();
        edit(MEI, Customer.NOTES, "by Mei");
        assertEquals("changed_since customer.notes [Acme]", company.refused(ANNA, undo));
        assertEquals("by Mei", company.value(Customer.TYPE, acme, Customer.NOTES));
    }

    @Test
    void otherFieldsMayHaveChangedSince() {
        edit(ANNA, Customer.NOTES, "by Anna");
        Undo undo = last();
        edit(MEI, Customer.GRADE, "B");
        company.ledger.must(ANNA, undo);
        assertNull(company.get(Customer.TYPE, acme).get(Customer.NOTES));
        assertEquals("B", company.value(Customer.TYPE, acme, Customer.GRADE));
    }

    @Test
    void whatSomebodyPutBackByHandLeavesTheRestToTakeBack() {
        CrmRecord before = company.get(Customer.TYPE, acme);
        FieldChanges both =
                FieldChanges.of(before).with(before, Customer.NOTES, "by Anna").with(before, Customer.GRADE, "B");
        company.ledger.must(ANNA, new EditRecord(both, before.revision()));
        Undo undo = last();
        edit(MEI, Customer.NOTES, null);
        company.ledger.must(ANNA, undo);
        assertEquals(
                before.get(Customer.GRADE), company.get(Customer.TYPE, acme).get(Customer.GRADE));
        assertEquals("undone_already []", company.refused(ANNA, undo));
    }

    @Test
    void whatWasMadeGoesIntoTheBin() {
        UUID oops = company.customer(ANNA, "Oops");
        company.ledger.must(ANNA, last());
        assertTrue(company.get(Customer.TYPE, oops).isDeleted());
    }

    @Test
    void whatWasTakenBackIsNotTakenBackTwice() {
        UUID oops = company.customer(ANNA, "Oops");
        Undo undo = last();
        company.ledger.must(ANNA, undo);
        CrmRecord binned = company.get(Customer.TYPE, oops);
        assertEquals("undone_already []", company.refused(ANNA, undo));
        assertEquals(binned, company.get(Customer.TYPE, oops));
    }

    @Test
    void whatCameBackDoesNotComeBackTwice() {
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("customer", acme), 1));
        Undo undo = last();
        company.ledger.must(ADMIN, undo);
        assertEquals("undone_already []", company.refused(ADMIN, undo));
    }

    @Test
    void whatOthersWorkedOnSinceIsNotUnmade() {
        UUID other = company.customer(ANNA, "Other");
        Undo undo = last();
        CrmRecord record = company.get(Customer.TYPE, other);
        company.ledger.must(MEI, new EditRecord(FieldChanges.of(record).with(record, Customer.NAME, "Better"), 1));
        assertEquals("changed_since customer.name [Better]", company.refused(ANNA, undo));
    }

    private void assertGrownSince(UUID customer, Undo undo) {
        FieldValues contact = FieldValues.of(Contact.TYPE)
                .with(Contact.CUSTOMER, customer)
                .with(Contact.NAME, PersonName.of("Lin", ""));
        company.make(ANNA, "Lin", contact);
        assertEquals("undo_has_children [customer, Other, contact]", company.refused(ANNA, undo));
    }

    @Test
    void whatGotChildrenSinceIsNotUnmade() {
        UUID other = company.customer(ANNA, "Other");
        Undo undo = last();
        assertGrownSince(other, undo);
    }

    @Test
    void whatCameBackAndGotChildrenSinceDoesNotGoAgain() {
        UUID other = company.customer(ANNA, "Other");
        company.ledger.must(ANNA, last());
        company.ledger.must(ANNA, last());
        Undo undo = last();
        assertGrownSince(other, undo);
        assertFalse(company.get(Customer.TYPE, other).isDeleted());
    }

    @Test
    void whatWasDeletedComesBack() {
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("customer", acme), 1));
        company.ledger.must(ADMIN, last());
        assertFalse(company.get(Customer.TYPE, acme).isDeleted());
    }

    @Test
    void aVerbIsTakenBackWithAllItDid() {
        UUID deal = company.opportunity(ANNA, "Deal", acme);
        company.ledger.must(ANNA, new MoveStage(deal, company.stage("Proposal")));
        assertEquals(2, company.ledger.all(Task.TYPE).size());
        company.ledger.must(ANNA, last());
        assertEquals(company.stage("First contact"), company.value(Opportunity.TYPE, deal, Opportunity.STAGE));
        assertTrue(company.ledger.all(Task.TYPE).stream().allMatch(CrmRecord::isDeleted));
    }

    @Test
    void anOperationIsUndoneAsAWhole() {
        UUID deal = company.opportunity(ANNA, "Deal", acme);
        company.ledger.must(ANNA, new MoveStage(deal, company.stage("Proposal")));
        Undo part = new Undo(company.ledger.lastUnit(), Set.of(new RecordRef("opportunity", deal)));
        assertTrue(company.refused(ANNA, part).startsWith("undo_not_whole [task, "));
    }

    @Test
    void thereMustBeSomethingToUndo() {
        assertEquals(
                "nothing_to_undo []", company.refused(ANNA, new Undo(acme, Set.of(new RecordRef("customer", acme)))));
    }

    @Test
    void aHandoverIsTakenBackByWhoMayHandOver() {
        company.ledger.must(MEI, new AssignOwner(new RecordRef("customer", acme), BEN));
        Undo undo = last();
        assertEquals("no_right [assign]", company.refused(BEN, undo));
        assertEquals(BEN, company.value(Customer.TYPE, acme, Customer.OWNER));
        company.ledger.must(MEI, undo);
        assertEquals(ANNA, company.value(Customer.TYPE, acme, Customer.OWNER));
    }

    @Test
    void whatSomebodyDeletedComesBackByWhoMayDelete() {
        RecordRef ref = new RecordRef("customer", acme);
        company.ledger.must(ADMIN, new DeleteRecord(ref, 1));
        Undo undo = last();
        assertEquals("not_allowed [DELETE, customer, Acme]", company.refused(ANNA, new RestoreRecord(ref)));
        assertEquals("not_allowed [DELETE, customer, Acme]", company.refused(ANNA, undo));
        assertTrue(company.get(Customer.TYPE, acme).isDeleted());
    }

    @Test
    void whatSomebodyElseMadeOrRestoredIsNotBinnedWithoutTheRightToDelete() {
        FieldValues given =
                FieldValues.of(Customer.TYPE).with(Customer.NAME, "Given").with(Customer.OWNER, ANNA);
        UUID id = UUID.randomUUID();
        company.ledger.must(ADMIN, new ImportRecord(id, given, "batch"));
        assertEquals("not_allowed [DELETE, customer, Given]", company.refused(ANNA, last()));
        assertFalse(company.get(Customer.TYPE, id).isDeleted());
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("customer", acme), 1));
        company.ledger.must(ADMIN, new RestoreRecord(new RecordRef("customer", acme)));
        assertEquals("not_allowed [DELETE, customer, Acme]", company.refused(ANNA, last()));
        assertFalse(company.get(Customer.TYPE, acme).isDeleted());
    }

    @Test
    void whatOneMadeOneselfOneTakesBackAndMakesAgain() {
        UUID oops = company.customer(ANNA, "Oops");
        company.ledger.must(ANNA, last());
        company.ledger.must(ANNA, last());
        assertFalse(company.get(Customer.TYPE, oops).isDeleted());
        company.ledger.must(ANNA, last());
        assertTrue(company.get(Customer.TYPE, oops).isDeleted());
    }

    @Test
    void aPartIsOneOnlyOfWhatIsTooMuchForAUnit() {
        UUID deal = company.opportunity(ANNA, "Deal", acme);
        company.ledger.must(ANNA, new MoveStage(deal, company.stage("Proposal")));
        Undo part = new Undo(company.ledger.lastUnit(), Set.of(new RecordRef("opportunity", deal)), true);
        assertTrue(company.refused(ANNA, part).startsWith("undo_not_whole [task, "));
    }

    private static List<Command> tasks(int unit, int many) {
        return IntStream.range(0, many)
                .<Command>mapToObj(i -> Company.create(
                        "task " + unit + "/" + i, FieldValues.of(Task.TYPE).with(Task.SUBJECT, "t")))
                .toList();
    }

    @Test
    void whatAUnitDidIsNotTornApartInAPart() {
        List<Set<RecordRef>> units = new ArrayList<>();
        UUID operation = UUID.randomUUID();
        for (int unit = 0; unit < 3; unit++) {
            List<Command> tasks = tasks(unit, 200);
            company.ledger.mustWithin(operation, ADMIN, tasks);
            units.add(tasks.stream()
                    .map(task -> new RecordRef("task", ((CreateRecord) task).id()))
                    .collect(Collectors.toSet()));
        }
        List<Undo> parts = Undo.units(operation, units);
        assertEquals(2, parts.size());
        Set<RecordRef> torn = new HashSet<>(parts.get(0).records());
        torn.remove(torn.iterator().next());
        assertTrue(company.refused(ADMIN, new Undo(operation, torn, true)).startsWith("undo_not_whole [task, "));
        assertTrue(company.refused(ADMIN, new Undo(operation, torn)).startsWith("undo_not_whole [task, "));
        parts.forEach(part -> company.ledger.must(ADMIN, part));
        assertTrue(company.ledger.all(Task.TYPE).stream().allMatch(CrmRecord::isDeleted));
    }

    /** Units that grew or shrank meanwhile lie otherwise in parts: what is left is what no part took back. */
    @Test
    void whatIsLeftDoesNotDependOnHowPartsWereCut() {
        List<Set<RecordRef>> units = IntStream.range(0, 4)
                .mapToObj(unit -> tasks(unit, 200).stream()
                        .map(task -> new RecordRef("task", ((CreateRecord) task).id()))
                        .collect(Collectors.toSet()))
                .toList();
        UUID operation = UUID.randomUUID();
        List<Undo> parts = Undo.units(operation, units);
        assertEquals(
                parts.subList(1, 2), Undo.units(operation, units, parts.get(0).records()));
        Set<RecordRef> left = new HashSet<>();
        Undo.units(operation, units, units.get(0)).forEach(part -> left.addAll(part.records()));
        assertEquals(Set.of(), Set.copyOf(Undo.units(operation, units, Set.copyOf(all(units)))));
        assertEquals(all(units.subList(1, 4)), left);
    }

    private static Set<RecordRef> all(List<Set<RecordRef>> units) {
        return units.stream().flatMap(Set::stream).collect(Collectors.toSet());
    }
}
