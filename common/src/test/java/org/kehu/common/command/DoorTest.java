package org.kehu.common.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.MEI;
import static org.kehu.common.ledger.Company.create;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.CurrencyRate;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Team;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.Money;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.setup.StartRole;

class DoorTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    private <V> EditRecord edit(UUID customer, org.kehu.common.record.Field<V> field, V value) {
        CrmRecord record = company.get(Customer.TYPE, customer);
        return new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision());
    }

    @Test
    void aVerbNeedsItsRight() {
        AssignOwner handOver = new AssignOwner(new RecordRef("customer", acme), BEN);
        assertEquals("no_right [assign]", company.refused(ANNA, handOver));
    }

    @Test
    void whatOnlyVerbsSetIsNotEdited() {
        assertEquals("verb_only_field customer.owner []", company.refused(ANNA, edit(acme, Customer.OWNER, BEN)));
    }

    @Test
    void whatIsComputedIsNotWritten() {
        assertEquals("derived_field customer.city []", company.refused(ANNA, edit(acme, Customer.CITY, "Wuxi")));
    }

    @Test
    void aFieldMayBeTakenFromARole() {
        company.make(
                ADMIN,
                "no limits",
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, StartRole.SALESPERSON.id())
                        .with(FieldRule.RECORD_TYPE, "customer")
                        .with(FieldRule.FIELD, "creditLimit")
                        .with(FieldRule.LEVEL, "READ"));
        assertEquals(
                "no_right_to_field customer.creditLimit []",
                company.refused(ANNA, edit(acme, Customer.CREDIT_LIMIT, Money.of("100", "CNY"))));
        company.ledger.must(MEI, edit(acme, Customer.CREDIT_LIMIT, Money.of("100", "CNY")));
    }

    @Test
    void whatOneMayNotSeeAnswersAsIfItWereNotThere() {
        assertEquals(
                "no_such_record [customer, " + acme + "]", company.refused(CARL, edit(acme, Customer.NOTES, "mine")));
        assertEquals(
                "no_such_link opportunity.customer [" + acme + ", customer]",
                company.refused(CARL, create("Deal", opportunity(acme))));
    }

    private FieldValues opportunity(UUID customer) {
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, "Deal")
                .with(Opportunity.CUSTOMER, customer)
                .with(Opportunity.PIPELINE, Ids.named("setup/pipeline/sales"));
    }

    @Test
    void seeingIsNotDeleting() {
        assertEquals(
                "not_allowed [DELETE, customer, Acme]",
                company.refused(ANNA, new DeleteRecord(new RecordRef("customer", acme), 1)));
    }

    @Test
    void onlyAdministratorsConfigure() {
        assertEquals(
                "not_allowed [CREATE, team, Night shift]",
                company.refused(
                        MEI, create("Night shift", FieldValues.of(Team.TYPE).with(Team.NAME, "Night shift"))));
    }

    @Test
    void requiredFieldsAreRequired() {
        assertEquals(
                "required customer.name []", company.refused(ANNA, create("Nameless", FieldValues.of(Customer.TYPE))));
        assertEquals("required customer.name []", company.refused(ANNA, edit(acme, Customer.NAME, null)));
    }

    @Test
    void valuesAreCheckedWhereverTheyComeFrom() {
        assertEquals("bad_email customer.email [nobody]", company.refused(ANNA, edit(acme, Customer.EMAIL, "nobody")));
    }

    @Test
    void linksLeadToRecordsOfTheirType() {
        assertEquals(
                "no_such_link customer.above [" + ANNA + ", customer]",
                company.refused(ANNA, edit(acme, Customer.ABOVE, ANNA)));
    }

    @Test
    void anUnknownTypeIsARefusalAndNoFailure() {
        assertEquals(
                "unknown_type",
                company.ledger
                        .refused(ANNA, new DeleteRecord(new RecordRef("nonsense", acme), 1))
                        .code());
    }

    @Test
    void theCulpritIsNamedAndNothingOfItsUnitIsStored() {
        List<CrmRecord> before = List.copyOf(company.ledger.everything());
        Verdict verdict = company.ledger.run(
                ANNA, edit(acme, Customer.NOTES, "kept?"), create("Other", FieldValues.of(Customer.TYPE)));
        assertEquals(company.ledger.call(1), verdict.culprit());
        assertEquals(before, List.copyOf(company.ledger.everything()));
    }

    @Test
    void aRefusedUnitUsesNoNumberUp() {
        company.refused(ANNA, create("Nameless", FieldValues.of(Customer.TYPE)));
        UUID next = company.customer(ANNA, "Next");
        assertEquals("C-100001", company.value(Customer.TYPE, acme, Customer.NUMBER));
        assertEquals("C-100002", company.value(Customer.TYPE, next, Customer.NUMBER));
    }

    @Test
    void laterCommandsOfAUnitSeeWhatEarlierOnesDid() {
        company.ledger.must(
                BEN,
                create("Widget Works", FieldValues.of(Customer.TYPE).with(Customer.NAME, "Widget Works")),
                create(
                        "Lin",
                        FieldValues.of(Contact.TYPE)
                                .with(Contact.CUSTOMER, Ids.named("Widget Works"))
                                .with(Contact.NAME, PersonName.of("Lin", "Hao"))));
        assertEquals("Hao Lin", company.get(Contact.TYPE, Ids.named("Lin")).title());
    }

    @Test
    void aNewRecordBelongsToWhoeverMadeIt() {
        CrmRecord made = company.get(Customer.TYPE, acme);
        assertEquals(ANNA, made.get(Customer.OWNER));
        assertEquals(Company.SUZHOU, made.get(Customer.DEPARTMENT));
        assertEquals(ANNA, made.get(SystemFields.CREATED_BY));
        assertEquals("COMPANY", made.get(Customer.KIND));
        assertEquals(1, made.revision());
        assertEquals(Set.of("u:" + ANNA, "d:" + Company.SUZHOU), company.ledger.scopes(made.ref()));
    }

    @Test
    void anIdIsUsedOnce() {
        assertEquals(
                "already_exists [customer, " + acme + "]",
                company.refused(
                        ANNA, create("Acme", FieldValues.of(Customer.TYPE).with(Customer.NAME, "Acme again"))));
    }

    @Test
    void amountsAreKeptInBaseCurrencyWhateverTheGiverSays() {
        company.make(
                ADMIN,
                "rate",
                FieldValues.of(CurrencyRate.TYPE)
                        .with(CurrencyRate.CURRENCY, "EUR")
                        .with(CurrencyRate.RATE, new BigDecimal("7.8")));
        Money forged = Money.of("100", "EUR").withBase(BigDecimal.ONE);
        company.ledger.must(ANNA, edit(acme, Customer.CREDIT_LIMIT, forged));
        assertEquals(
                new BigDecimal("780"),
                company.value(Customer.TYPE, acme, Customer.CREDIT_LIMIT).base());
    }

    @Test
    void whatChangesNothingLeavesNoTrace() {
        int rows = company.ledger.log().size();
        company.ledger.must(ANNA, edit(acme, Customer.NAME, "Acme"));
        assertEquals(rows, company.ledger.log().size());
        assertEquals(1, company.get(Customer.TYPE, acme).revision());
    }

    @Test
    void theLogHasNoGaps() {
        company.ledger.must(ANNA, edit(acme, Customer.NOTES, "a"));
        List<Long> seqs = company.ledger.log().stream().map(LogRow::seq).toList();
        List<Long> expected = new ArrayList<>();
        for (long seq = 1; seq <= seqs.size(); seq++) {
            expected.add(seq);
        }
        assertEquals(expected, seqs);
    }

    @Test
    void timesAreBelievedWithinReason() {
        company.ledger.pass(Duration.ofHours(1));
        CommandCall late = new CommandCall(
                Ids.named("late"),
                edit(acme, Customer.NOTES, "a"),
                company.ledger.now().plus(Duration.ofDays(9)),
                company.ledger.now());
        company.ledger.push(
                new Actor(ANNA, "test"), new CommandUnit(Ids.named("u"), Ids.named("u"), 99, List.of(late)));
        assertEquals(company.ledger.now(), company.value(Customer.TYPE, acme, SystemFields.MODIFIED_AT));
    }

    @Test
    void aUnitHasAtLeastOneCommandAndNotTooMany() {
        assertEquals("bad_unit_size [0, 500]", company.refused(ANNA));
        CommandUnit large = new CommandUnit(
                Ids.named("large"),
                Ids.named("large"),
                0,
                Collections.nCopies(
                        501,
                        new CommandCall(
                                Ids.named("c"),
                                edit(acme, Customer.NOTES, "a"),
                                company.ledger.now(),
                                company.ledger.now())));
        Verdict verdict = company.ledger.push(new Actor(ANNA, "test"), large);
        assertEquals(Reason.of("bad_unit_size", 501, 500), verdict.reason());
    }

    @Test
    void aRepeatedUnitTakesEffectOnce() {
        CommandUnit unit = new CommandUnit(
                Ids.named("once"),
                Ids.named("once"),
                1,
                List.of(new CommandCall(
                        Ids.named("c"), edit(acme, Customer.NOTES, "a"), company.ledger.now(), company.ledger.now())));
        Verdict first = company.ledger.push(new Actor(ANNA, "test"), unit);
        Verdict second = company.ledger.push(new Actor(ANNA, "test"), unit);
        assertEquals(Verdict.Kind.APPLIED, first.kind());
        assertEquals(Verdict.Kind.DUPLICATE, second.kind());
        assertEquals(first.seq(), second.seq());
        assertFalse(second.isApplied());
        assertNull(second.reason());
        assertEquals(2, company.get(Customer.TYPE, acme).revision());
    }
}
