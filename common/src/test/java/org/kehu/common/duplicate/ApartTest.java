package org.kehu.common.duplicate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.MEI;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.LogRow;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.ServerTx;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Product;

class ApartTest {
    private static final RecordType APART = Kehu.SCHEMA.type("customerApart");
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID twin = company.customer(ANNA, "Acme Ltd");

    private static RecordRef customer(UUID id) {
        return new RecordRef("customer", id);
    }

    private static KeepApart apart(UUID one, UUID other) {
        return new KeepApart(customer(one), other, null);
    }

    private boolean areApart(UUID one, UUID other) {
        Configuration configuration = company.ledger.<Configuration>transact(ServerTx::configuration);
        return new ApartPairs(configuration, company.ledger.all(APART))
                .test(CrmRecord.blank(Customer.TYPE, one), CrmRecord.blank(Customer.TYPE, other));
    }

    private Undo last() {
        UUID operation = company.ledger.lastUnit();
        Set<RecordRef> records = company.ledger.log().stream()
                .filter(row -> row.operation().equals(operation))
                .map(LogRow::record)
                .collect(Collectors.toSet());
        return new Undo(operation, records);
    }

    @Test
    void eachTypeThatDuplicatesAreLookedForInCanTellThemApart() {
        List<RecordType> marked = Kehu.SCHEMA.types().stream()
                .filter(type -> !Likening.fields(type).isEmpty())
                .toList();
        assertEquals(
                marked,
                Apart.TYPES.stream()
                        .map(apart -> Kehu.SCHEMA.type(
                                String.valueOf(Apart.link(apart).target())))
                        .toList());
    }

    @Test
    void whatIsSaidHoldsForBothAndIsTakenBackLikeAnythingElse() {
        company.ledger.must(ANNA, new KeepApart(customer(acme), twin, "a branch"));
        assertTrue(areApart(acme, twin));
        assertTrue(areApart(twin, acme));
        assertEquals("a branch", company.ledger.all(APART).get(0).get(Apart.NOTE));
        company.ledger.must(ANNA, last());
        assertFalse(areApart(acme, twin));
        company.ledger.must(ANNA, apart(twin, acme));
        assertTrue(areApart(acme, twin));
    }

    @Test
    void whatIsSaidAgainChangesNothing() {
        company.ledger.must(ANNA, apart(acme, twin));
        int rows = company.ledger.log().size();
        company.ledger.must(ANNA, apart(acme, twin));
        company.ledger.must(ADMIN, apart(twin, acme));
        assertEquals(rows, company.ledger.log().size());
    }

    @Test
    void onlyWhoMayEditBothSaysSo() {
        UUID carls = company.customer(CARL, "Acme Wuxi");
        int rows = company.ledger.log().size();
        assertEquals("no_such_record [customer, " + carls + "]", company.refused(ANNA, apart(acme, carls)));
        assertEquals("no_such_record [customer, " + carls + "]", company.refused(ANNA, apart(carls, acme)));
        assertEquals("no_such_record [customer, " + acme + "]", company.refused(BEN, apart(acme, twin)));
        assertEquals(rows, company.ledger.log().size());
        company.ledger.must(ADMIN, apart(acme, carls));
    }

    @Test
    void itIsSaidOfTwoThatAreThereAndOfATypeThatHasDuplicates() {
        UUID product = company.product("Acme");
        UUID other = company.product("Acme 2");
        UUID unknown = Ids.named("nobody");
        assertEquals("apart_from_itself [customer, Acme]", company.refused(ANNA, apart(acme, acme)));
        assertEquals("no_such_record [customer, " + unknown + "]", company.refused(ANNA, apart(acme, unknown)));
        assertEquals(
                "has_no_duplicates [product]",
                company.refused(ADMIN, new KeepApart(new RecordRef(Product.TYPE.name(), product), other, null)));
        company.ledger.must(ADMIN, new DeleteRecord(customer(twin), 1));
        assertEquals("record_deleted [customer, Acme Ltd]", company.refused(ANNA, apart(acme, twin)));
        assertEquals(
                "verb_only_field customerApart.other []",
                company.refused(
                        ANNA,
                        new CreateRecord(
                                unknown,
                                FieldValues.of(APART)
                                        .with(Apart.link(APART), acme)
                                        .with(Apart.OTHER, twin.toString()),
                                null)));
    }

    private ImportRecord imported(String other) {
        return new ImportRecord(
                Ids.named("imported"),
                FieldValues.of(APART).with(Apart.link(APART), acme).with(Apart.OTHER, other),
                "batch");
    }

    @Test
    void anImportNamesAnotherRecordOfWhichItSaysSo() {
        for (String other : List.of("not an id", "1-1-1-1-1", twin.toString().toUpperCase(Locale.ROOT))) {
            assertEquals("bad_id customerApart.other [" + other + "]", company.refused(ADMIN, imported(other)));
        }
        assertEquals("apart_from_carrier customerApart.other []", company.refused(ADMIN, imported(acme.toString())));
        company.ledger.must(ADMIN, imported(twin.toString()));
        assertTrue(areApart(acme, twin));
    }

    @Test
    void whatDoesNotSayWhichTwoIsPassedOver() {
        company.ledger.must(ANNA, apart(acme, twin));
        CrmRecord said = company.ledger.all(APART).get(0);
        CrmRecord bad = CrmRecord.blank(APART, Ids.named("bad"))
                .with(Apart.link(APART), acme)
                .with(Apart.OTHER, "not an id");
        Configuration configuration = company.ledger.<Configuration>transact(ServerTx::configuration);
        assertTrue(new ApartPairs(configuration, List.of(bad, said))
                .test(CrmRecord.blank(Customer.TYPE, acme), CrmRecord.blank(Customer.TYPE, twin)));
    }

    @Test
    void whatIsSaidStandsWhereAMergeLeadsItToItself() {
        company.ledger.must(ANNA, apart(twin, acme));
        company.ledger.must(ADMIN, new MergeRecords(customer(acme), twin, Set.of()));
        assertFalse(areApart(acme, twin));
        company.ledger.must(ADMIN, last());
        assertTrue(areApart(acme, twin));
    }

    @Test
    void aMergeLeadsItAlongAndOneOfTheTwoEndsIt() {
        UUID third = company.customer(ANNA, "Acme Group");
        company.ledger.must(ANNA, apart(acme, twin));
        company.ledger.must(ADMIN, new MergeRecords(customer(third), acme, Set.of()));
        assertTrue(areApart(third, twin), "the one that it belongs to has gone into another");
        company.ledger.must(ADMIN, last());
        company.ledger.must(ADMIN, new MergeRecords(customer(third), twin, Set.of()));
        assertTrue(areApart(acme, third), "the other one has gone into another");
        company.ledger.must(ADMIN, last());
        assertTrue(areApart(acme, twin));
        company.ledger.must(ADMIN, new MergeRecords(customer(acme), twin, Set.of()));
        assertFalse(areApart(acme, twin));
        company.ledger.must(ADMIN, last());
        assertTrue(areApart(acme, twin), "the merge was taken back");
    }

    @Test
    void contactsToo() {
        UUID li = contact("Li Na", acme);
        UUID other = contact("Na Li", twin);
        company.ledger.must(MEI, new KeepApart(new RecordRef("contact", li), other, null));
        CrmRecord said = company.ledger.all(Kehu.SCHEMA.type("contactApart")).get(0);
        assertEquals(List.of(new RecordRef("contact", li), new RecordRef("contact", other)), Apart.both(said));
    }

    private UUID contact(String name, UUID customer) {
        return company.make(
                ANNA,
                name,
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, customer)
                        .with(Contact.NAME, PersonName.of("", name)));
    }
}
