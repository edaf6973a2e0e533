package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.common.Kehu;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.ledger.ValidRecords;
import org.kehu.common.organisation.Queue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;

class MergeRecordsTest {
    private final Company company = new Company();
    private final UUID kept = company.customer(ANNA, "Acme");
    private final UUID gone = company.customer(CARL, "Acme Ltd");

    private static RecordRef customer(UUID id) {
        return new RecordRef("customer", id);
    }

    private MergeRecords merge(String... taken) {
        return new MergeRecords(customer(kept), gone, Set.of(taken));
    }

    private Undo last() {
        UUID operation = company.ledger.lastUnit();
        Set<RecordRef> records = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .collect(Collectors.toSet());
        return new Undo(operation, records);
    }

    private EditRecord rename(UUID id, String before, String after) {
        Map<String, org.kehu.common.record.Change> change =
                Map.of("name", org.kehu.common.record.Change.set(before, after));
        return new EditRecord(new FieldChanges("customer", id, change), 1);
    }

    @Test
    void theLoserLeadsToTheSurvivorWithAllThatItHad() {
        UUID deal = company.opportunity(CARL, "Deal", gone);
        UUID contact = company.make(
                CARL,
                "Li",
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, gone)
                        .with(Contact.NAME, PersonName.of("Li", "Na")));
        company.ledger.must(CARL, rename(gone, "Acme Ltd", "Acme Limited"));
        company.ledger.must(ADMIN, merge("name"));
        assertEquals("Acme Limited", company.value(Customer.TYPE, kept, Customer.NAME));
        assertEquals(kept, company.value(Opportunity.TYPE, deal, Opportunity.CUSTOMER));
        assertEquals(kept, company.value(Contact.TYPE, contact, Contact.CUSTOMER));
        assertTrue(company.get(Customer.TYPE, gone).isDeleted());
        Configuration configuration = company.ledger.<Configuration>transact(ServerTx::configuration);
        assertEquals(customer(kept), Redirect.target(configuration, customer(gone)));
        assertEquals(customer(kept), Redirect.target(configuration, customer(kept)));
        LogRow moved = company.ledger.log().stream()
                .filter(row -> row.record().id().equals(contact))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertEquals(customer(kept), moved.root());
        assertTrue(moved.scopesBefore().contains("u:" + CARL), moved::toString);
        assertTrue(moved.scopesAfter().contains("u:" + ANNA), moved::toString);
    }

    @Test
    void whateverStillNamesTheLoserLandsOnTheSurvivor() {
        company.ledger.must(ADMIN, merge());
        company.ledger.must(ADMIN, rename(gone, "Acme", "Acme Corp"));
        assertEquals("Acme Corp", company.value(Customer.TYPE, kept, Customer.NAME));
        UUID deal = company.opportunity(ADMIN, "Late deal", gone);
        assertEquals(kept, company.value(Opportunity.TYPE, deal, Opportunity.CUSTOMER));
        UUID note = Ids.named("note");
        company.ledger.must(
                ADMIN,
                new LogActivity(
                        note,
                        FieldValues.of(Activity.TYPE)
                                .with(Activity.SUBJECT, "Called")
                                .with(Activity.KIND, "CALL")
                                .with(Activity.STARTED_AT, company.ledger.now())
                                .with(Activity.CUSTOMER, gone)));
        assertEquals(kept, company.value(Activity.TYPE, note, Activity.CUSTOMER));
        assertEquals("Acme Ltd", company.value(Customer.TYPE, gone, Customer.NAME));
    }

    @Test
    void verbsOnAMergedOpportunityLandOnTheSurvivor() {
        UUID first = company.opportunity(ANNA, "First", kept);
        UUID second = company.opportunity(ANNA, "Second", kept);
        company.ledger.must(ADMIN, new MergeRecords(new RecordRef("opportunity", first), second, Set.of()));
        UUID stage = company.ledger.all(Stage.TYPE).stream()
                .filter(one -> "OPEN".equals(one.get(Stage.KIND)))
                .skip(1)
                .findFirst()
                .orElseThrow()
                .id();
        company.ledger.must(ADMIN, new MoveStage(second, stage));
        assertEquals(stage, company.value(Opportunity.TYPE, first, Opportunity.STAGE));
    }

    @Test
    void aLateDeleteOfTheLoserDeletesNothingElseAndItIsNotRestoredAlone() {
        company.ledger.must(ADMIN, merge());
        company.ledger.must(ADMIN, new DeleteRecord(customer(gone), 1));
        assertFalse(company.get(Customer.TYPE, kept).isDeleted());
        assertEquals("was_merged [customer, Acme Ltd]", company.refused(ADMIN, new RestoreRecord(customer(gone))));
    }

    @Test
    void undoneBothAreThereAgainAndExactlyWhatWasMovedGoesBack() {
        UUID deal = company.opportunity(CARL, "Deal", gone);
        UUID own = company.opportunity(ANNA, "Own", kept);
        company.ledger.must(ADMIN, merge("name"));
        Undo undo = last();
        UUID late = company.opportunity(ADMIN, "Late", gone);
        company.ledger.must(ADMIN, undo);
        assertEquals("Acme", company.value(Customer.TYPE, kept, Customer.NAME));
        assertFalse(company.get(Customer.TYPE, gone).isDeleted());
        assertEquals(gone, company.value(Opportunity.TYPE, deal, Opportunity.CUSTOMER));
        assertEquals(kept, company.value(Opportunity.TYPE, own, Opportunity.CUSTOMER));
        assertEquals(kept, company.value(Opportunity.TYPE, late, Opportunity.CUSTOMER));
        company.ledger.must(ADMIN, rename(gone, "Acme Ltd", "Apart"));
        assertEquals("Apart", company.value(Customer.TYPE, gone, Customer.NAME));
        company.ledger.must(ADMIN, merge());
        assertEquals(kept, company.value(Opportunity.TYPE, deal, Opportunity.CUSTOMER));
    }

    private String refusedAndUnchanged(UUID user, Undo undo) {
        List<LogRow> before = company.ledger.log();
        String refused = company.refused(user, undo);
        assertEquals(before, company.ledger.log());
        return refused;
    }

    @Test
    void aMergeIsNotTakenBackInParts() {
        company.opportunity(CARL, "Deal", gone);
        company.ledger.must(ADMIN, merge("name"));
        UUID operation = company.ledger.lastUnit();
        RecordRef redirect = Redirect.of(gone);
        for (Set<RecordRef> some : List.of(
                Set.of(redirect),
                Set.of(customer(gone)),
                Set.of(customer(kept), customer(gone)),
                Set.of(redirect, customer(kept)))) {
            for (Undo undo : List.of(new Undo(operation, some, true), new Undo(operation, some))) {
                assertTrue(refusedAndUnchanged(ADMIN, undo).startsWith("undo_not_whole ["), some::toString);
            }
        }
        assertEquals(
                "no_such_record [customer, " + gone + "]",
                refusedAndUnchanged(BEN, new Undo(operation, Set.of(redirect), true)));
        assertTrue(refusedAndUnchanged(CARL, new Undo(operation, Set.of(customer(gone)), true))
                .startsWith("undo_not_whole ["));
    }

    @Test
    void whoNamesWhatItsDeviceHeldTakesBackAllThatWasMoved() {
        UUID deal = company.opportunity(CARL, "Deal", gone);
        company.ledger.must(ADMIN, merge("name"));
        UUID operation = company.ledger.lastUnit();
        company.ledger.must(ADMIN, new Undo(operation, Set.of(Redirect.of(gone), customer(gone))));
        assertEquals("Acme", company.value(Customer.TYPE, kept, Customer.NAME));
        assertFalse(company.get(Customer.TYPE, gone).isDeleted());
        assertEquals(gone, company.value(Opportunity.TYPE, deal, Opportunity.CUSTOMER));
    }

    @Test
    void recordsOfTwoTypesAreNotMerged() {
        UUID deal = company.opportunity(ANNA, "Deal", kept);
        List<LogRow> before = company.ledger.log();
        assertEquals(
                "merge_of_types [customer, opportunity]",
                company.refused(ADMIN, new MergeRecords(customer(kept), deal, Set.of())));
        UUID hidden = company.opportunity(CARL, "Hidden", gone);
        assertEquals(
                "no_such_record [customer, " + hidden + "]",
                company.refused(ANNA, new MergeRecords(customer(kept), hidden, Set.of())));
        assertEquals(
                "merge_with_itself [customer, Acme]",
                company.refused(ADMIN, new MergeRecords(customer(kept), kept, Set.of())));
        assertEquals(before.size() + 1, company.ledger.log().size());
    }

    @Test
    void aMergeIsTakenBackByWhoMayMergeTheTwo() {
        company.ledger.must(ADMIN, merge());
        Undo undo = last();
        assertEquals("no_such_record [customer, " + gone + "]", refusedAndUnchanged(ANNA, undo));
        assertEquals("not_allowed [DELETE, customer, Acme Ltd]", refusedAndUnchanged(CARL, undo));
        company.ledger.must(ADMIN, undo);
        assertFalse(company.get(Customer.TYPE, gone).isDeleted());
    }

    @Test
    void theLoserDoesNotComeBackByTakingBackWhatHappenedToItBefore() {
        company.ledger.must(ADMIN, new DeleteRecord(customer(gone), 1));
        Undo deletion = last();
        company.ledger.must(ADMIN, new RestoreRecord(customer(gone)));
        company.ledger.must(ADMIN, merge());
        assertEquals("was_merged [customer, Acme Ltd]", refusedAndUnchanged(ADMIN, deletion));
    }

    @Test
    void aMergeThatWasTakenBackIsNotMadeAgainIntoWhatIsGone() {
        company.ledger.must(ADMIN, merge());
        company.ledger.must(ADMIN, last());
        Undo again = last();
        company.ledger.must(ADMIN, new MergeRecords(customer(gone), kept, Set.of()));
        Undo other = last();
        assertEquals("record_deleted [customer, Acme]", refusedAndUnchanged(ADMIN, again));
        company.ledger.must(ADMIN, other);
        company.ledger.must(ADMIN, again);
        assertTrue(company.get(Customer.TYPE, gone).isDeleted());
    }

    @Test
    void aMergeOfMoreThanAUnitIsTakenBackInItsOwnParts() {
        UUID operation = UUID.randomUUID();
        for (int i = 0; i < CommandUnit.MOST + 100; i++) {
            FieldValues task = FieldValues.of(Task.TYPE).with(Task.SUBJECT, "t").with(Task.CUSTOMER, gone);
            company.make(ADMIN, "task " + i, task);
        }
        company.ledger.mustWithin(operation, ADMIN, List.of(merge("name")));
        company.ledger.mustWithin(operation, ADMIN, List.of(merge()));
        Map<UUID, Set<RecordRef>> units = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .collect(Collectors.groupingBy(
                        LogRow::unit,
                        java.util.LinkedHashMap::new,
                        Collectors.mapping(LogRow::record, Collectors.toSet())));
        Undo.units(operation, List.copyOf(units.values())).forEach(part -> company.ledger.must(ADMIN, part));
        assertFalse(company.get(Customer.TYPE, gone).isDeleted());
        assertTrue(company.ledger.all(Task.TYPE).stream().allMatch(task -> gone.equals(task.get(Task.CUSTOMER))));
    }

    @Test
    void mergesFollowEachOtherAndNeverInACircle() {
        UUID third = company.customer(ANNA, "Third");
        company.ledger.must(ADMIN, merge());
        company.ledger.must(ADMIN, new MergeRecords(customer(third), kept, Set.of()));
        company.ledger.must(ADMIN, rename(gone, "Third", "All of them"));
        assertEquals("All of them", company.value(Customer.TYPE, third, Customer.NAME));
        assertEquals(
                "merge_with_itself [customer, All of them]",
                company.refused(ADMIN, new MergeRecords(customer(gone), third, Set.of())));
        UUID fourth = company.customer(ANNA, "Fourth");
        assertEquals(
                "merged_already [customer, Acme Ltd]",
                company.refused(ADMIN, new MergeRecords(customer(fourth), gone, Set.of())));
    }

    @Test
    void bothRecordsMustBeWithinReachAndOfAKindThatMerges() {
        assertEquals("no_such_record [customer, " + gone + "]", company.refused(ANNA, merge()));
        assertEquals("not_allowed [DELETE, customer, Acme]", company.refused(ANNA, own()));
        assertEquals("verb_only_field customer.owner []", company.refused(ADMIN, merge("owner")));
        UUID queue = company.ledger.all(Queue.TYPE).get(0).id();
        assertEquals(
                "merge_not_possible [queue]",
                company.refused(ADMIN, new MergeRecords(new RecordRef("queue", queue), queue, Set.of())));
    }

    private MergeRecords own() {
        UUID other = company.customer(ANNA, "Another");
        return new MergeRecords(customer(other), kept, Set.of());
    }

    @Test
    void whatAUnitCannotMoveTheSameCommandMovesNext() {
        Set<UUID> tasks = new HashSet<>();
        for (int i = 0; i < CommandUnit.MOST + 100; i++) {
            tasks.add(company.make(
                    ADMIN,
                    "task " + i,
                    FieldValues.of(Task.TYPE).with(Task.SUBJECT, "t").with(Task.CUSTOMER, gone)));
        }
        company.ledger.must(ADMIN, merge());
        assertTrue(company.get(Customer.TYPE, gone).isDeleted());
        company.ledger.must(ADMIN, merge());
        assertTrue(tasks.stream().allMatch(task -> kept.equals(company.value(Task.TYPE, task, Task.CUSTOMER))));
        company.ledger.must(ADMIN, merge());
    }

    /** A link of a type to a type whose records can be merged. */
    static Stream<References.Link> links() {
        return Kehu.SCHEMA.types().stream()
                .filter(type -> !type.isConfiguration())
                .flatMap(type -> References.to(Kehu.SCHEMA, type).stream());
    }

    @ParameterizedTest
    @MethodSource("links")
    void everyLinkOfEveryTypeIsMoved(References.Link link) {
        ValidRecords valid = new ValidRecords(company);
        RecordType target = Kehu.SCHEMA.type(String.valueOf(link.field().target()));
        UUID survivor = valid.make(target);
        UUID loser = valid.make(target);
        UUID pointing = valid.make(link.from(), link.field(), loser);
        assertEquals(loser, company.get(link.from(), pointing).get(link.field()));
        company.ledger.must(ADMIN, new MergeRecords(new RecordRef(target.name(), survivor), loser, Set.of()));
        assertEquals(survivor, company.get(link.from(), pointing).get(link.field()));
        company.ledger.must(ADMIN, last());
        assertEquals(loser, company.get(link.from(), pointing).get(link.field()));
    }

    @Test
    void whatHangsOnAMovedChildMovesWithItAndBack() {
        ValidRecords valid = new ValidRecords(company);
        for (RecordType child : Kehu.SCHEMA.childrenOf(Customer.TYPE)) {
            for (RecordType below : Kehu.SCHEMA.childrenOf(child)) {
                UUID from = valid.make(Customer.TYPE);
                UUID moved = valid.make(child, java.util.Objects.requireNonNull(child.parent()), from);
                UUID hanging = valid.make(below, java.util.Objects.requireNonNull(below.parent()), moved);
                company.ledger.must(ADMIN, new MergeRecords(customer(kept), from, Set.of()));
                assertEquals(customer(kept), rootOf(hanging));
                company.ledger.must(ADMIN, last());
                assertEquals(customer(from), rootOf(hanging));
            }
        }
    }

    private RecordRef rootOf(UUID record) {
        return company.ledger.log().stream()
                .filter(row -> row.record().id().equals(record))
                .reduce((first, second) -> second)
                .orElseThrow()
                .root();
    }

    @Test
    void aRecordThatPointedToWhatIsMergedIntoItPointsToNothing() {
        List<References.Link> own = links().filter(
                        link -> link.from().name().equals(link.field().target()))
                .toList();
        ValidRecords valid = new ValidRecords(company);
        for (References.Link link : own) {
            UUID loser = valid.make(link.from());
            UUID survivor = valid.make(link.from(), link.field(), loser);
            company.ledger.must(
                    ADMIN, new MergeRecords(new RecordRef(link.from().name(), survivor), loser, Set.of()));
            CrmRecord after = company.get(link.from(), survivor);
            assertNull(after.get(link.field()), link::toString);
        }
    }
}
