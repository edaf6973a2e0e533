package org.kehu.common.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Actor;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;

class DealingsTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID dealer = company.customer(ANNA, "Dealer");
    private final UUID twin = company.customer(ANNA, "Dealer Ltd");

    private static RecordRef customer(UUID id) {
        return new RecordRef("customer", id);
    }

    private FieldValues relation(UUID from, UUID to) {
        return FieldValues.of(CustomerRelation.TYPE)
                .with(CustomerRelation.CUSTOMER, from)
                .with(CustomerRelation.OTHER, to)
                .with(CustomerRelation.KIND, "DEALER");
    }

    private Undo last() {
        UUID operation = company.ledger.lastUnit();
        Set<RecordRef> records = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .collect(Collectors.toSet());
        return new Undo(operation, records);
    }

    private <V> EditRecord edit(UUID id, Field<V> field, V value) {
        CrmRecord now = company.get(Customer.TYPE, id);
        return new EditRecord(FieldChanges.of(now).with(now, field, value), now.revision());
    }

    private DeleteRecord delete(RecordRef ref, RecordType type) {
        return new DeleteRecord(ref, company.get(type, ref.id()).revision());
    }

    private String complete(UUID id) {
        return company.value(Customer.TYPE, id, Customer.COMPLETENESS)
                .stripTrailingZeros()
                .toPlainString();
    }

    @Test
    void aMergeLeadsARelationToTheOneThatStaysFromEitherEnd() {
        UUID to = company.make(ANNA, "acme to the dealer", relation(acme, twin));
        UUID from = company.make(ANNA, "the dealer to acme", relation(twin, acme));
        company.ledger.must(ADMIN, new MergeRecords(customer(dealer), twin, Set.of()));
        assertEquals(dealer, company.get(CustomerRelation.TYPE, to).get(CustomerRelation.OTHER));
        assertEquals(dealer, company.get(CustomerRelation.TYPE, from).get(CustomerRelation.CUSTOMER));
        company.ledger.must(ADMIN, last());
        assertEquals(twin, company.get(CustomerRelation.TYPE, to).get(CustomerRelation.OTHER));
        assertEquals(twin, company.get(CustomerRelation.TYPE, from).get(CustomerRelation.CUSTOMER));
    }

    @Test
    void aCustomerIsNotRelatedToItself() {
        int rows = company.ledger.log().size();
        assertEquals(
                "same_customer customerRelation.other []",
                company.refused(ANNA, new CreateRecord(UUID.randomUUID(), relation(acme, acme), null)));
        assertEquals(rows, company.ledger.log().size());
        UUID made = company.make(ANNA, "a relation", relation(acme, dealer));
        CrmRecord now = company.get(CustomerRelation.TYPE, made);
        rows = company.ledger.log().size();
        assertEquals(
                "same_customer customerRelation.other []",
                company.refused(
                        ANNA,
                        new EditRecord(FieldChanges.of(now).with(now, CustomerRelation.OTHER, acme), now.revision())));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void theTwoOfARelationMayBecomeOneAndTwoAgain() {
        UUID made = company.make(ANNA, "a relation", relation(dealer, twin));
        company.ledger.must(ADMIN, new MergeRecords(customer(dealer), twin, Set.of()));
        assertEquals(dealer, company.get(CustomerRelation.TYPE, made).get(CustomerRelation.OTHER));
        company.ledger.must(ADMIN, last());
        assertEquals(twin, company.get(CustomerRelation.TYPE, made).get(CustomerRelation.OTHER));
    }

    @Test
    void aRelationGoesAndComesWithTheCustomerThatItBelongsTo() {
        UUID made = company.make(ANNA, "a relation", relation(acme, dealer));
        company.ledger.must(ADMIN, delete(customer(acme), Customer.TYPE));
        assertTrue(company.get(CustomerRelation.TYPE, made).isDeleted());
        company.ledger.must(ADMIN, last());
        assertFalse(company.get(CustomerRelation.TYPE, made).isDeleted());
    }

    @Test
    void onlyWhoSeesTheCustomerRelatesItAndTakesTheRelationAway() {
        int rows = company.ledger.log().size();
        assertEquals(
                "no_such_record [customer, " + acme + "]",
                company.refused(CARL, new CreateRecord(UUID.randomUUID(), relation(acme, dealer), null)));
        assertEquals(rows, company.ledger.log().size());
        UUID made = company.make(ANNA, "a relation", relation(acme, dealer));
        company.ledger.must(ANNA, delete(new RecordRef("customerRelation", made), CustomerRelation.TYPE));
        assertTrue(company.get(CustomerRelation.TYPE, made).isDeleted());
    }

    @Test
    void nothingIsSoldThroughTheCustomerItself() {
        FieldValues order = company.order(acme).with(Order.SOLD_THROUGH, acme);
        int rows = company.ledger.log().size();
        assertEquals(
                "same_customer order.soldThrough []",
                company.refused(ANNA, new CreateRecord(UUID.randomUUID(), order, null)));
        assertEquals(rows, company.ledger.log().size());
        UUID sold = company.make(ANNA, "sold", company.order(acme).with(Order.SOLD_THROUGH, twin));
        company.ledger.must(ADMIN, new MergeRecords(customer(dealer), twin, Set.of()));
        assertEquals(dealer, company.get(Order.TYPE, sold).get(Order.SOLD_THROUGH));
    }

    @Test
    void completenessFollowsTheWeightsOfWhatIsFilled() {
        assertEquals("0", complete(acme));
        company.ledger.must(ANNA, edit(acme, Customer.ADDRESS, new Address("", "Suzhou", "", "", "CN")));
        assertEquals("17", complete(acme)); // 2 of 12
        company.ledger.must(ANNA, edit(acme, Customer.EMAIL, "office@acme.example"));
        assertEquals("25", complete(acme)); // 3 of 12
        company.ledger.must(ANNA, edit(acme, Customer.KIND, "PERSON"));
        assertEquals("38", complete(acme)); // 3 of 8
        assertEquals(
                List.of(Customer.PHONE, Customer.SOURCE, Customer.GENDER, Customer.BIRTH_DATE),
                Completeness.missing(company.get(Customer.TYPE, acme)));
    }

    @Test
    void whoConfirmsTheDataLeavesTheTimeUntilItIsTakenBack() {
        company.ledger.must(ANNA, new VerifyCustomer(acme));
        List<LogRow> log = company.ledger.log();
        assertEquals(
                log.get(log.size() - 1).happenedAt(), company.value(Customer.TYPE, acme, Customer.LAST_VERIFIED_AT));
        company.ledger.must(ANNA, last());
        assertNull(company.get(Customer.TYPE, acme).get(Customer.LAST_VERIFIED_AT));
        assertEquals("no_such_record [customer, " + acme + "]", company.refused(CARL, new VerifyCustomer(acme)));
        company.ledger.must(ADMIN, delete(customer(acme), Customer.TYPE));
        assertEquals("record_deleted [customer, Acme]", company.refused(ADMIN, new VerifyCustomer(acme)));
    }

    @Test
    void whoConfirmedEarlierAndComesLaterMovesNothingBack() {
        company.ledger.must(ANNA, new VerifyCustomer(acme));
        Instant confirmed = company.value(Customer.TYPE, acme, Customer.LAST_VERIFIED_AT);
        Instant earlier = confirmed.minus(Duration.ofDays(1));
        CommandCall late = new CommandCall(Ids.named("late call"), new VerifyCustomer(acme), earlier, earlier);
        CommandUnit unit = new CommandUnit(Ids.named("late"), Ids.named("late"), 1000, List.of(late));
        assertTrue(company.ledger.push(new Actor(ANNA, "test"), unit).isApplied());
        assertEquals(confirmed, company.value(Customer.TYPE, acme, Customer.LAST_VERIFIED_AT));
        company.ledger.must(ANNA, new VerifyCustomer(acme));
        assertTrue(company.value(Customer.TYPE, acme, Customer.LAST_VERIFIED_AT).isAfter(confirmed));
    }

    @Test
    void aCostIsMoneyOrHours() {
        FieldValues nothing = FieldValues.of(ServiceCost.TYPE)
                .with(ServiceCost.CUSTOMER, acme)
                .with(ServiceCost.KIND, "TRAVEL")
                .with(ServiceCost.WHAT, "To Suzhou")
                .with(ServiceCost.SPENT_ON, LocalDate.of(2026, 3, 1));
        int rows = company.ledger.log().size();
        assertEquals(
                "cost_without_value serviceCost.amount []",
                company.refused(ANNA, new CreateRecord(UUID.randomUUID(), nothing, null)));
        assertEquals(rows, company.ledger.log().size());
        company.make(ANNA, "hours alone", nothing.with(ServiceCost.HOURS, BigDecimal.TEN));
    }
}
