package org.kehu.client.cleaning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.MemoryPorts;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.client.task.Progress;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordType;

/** What is rewritten is what one may edit; what one may only see is counted and stays. */
class CorrectionWorkTest {
    private static final Instant NOW = Instant.parse("2026-03-02T09:30:00Z");
    private static final UUID READER = SampleCompany.id("reader");
    private static final Progress NOBODY_WAITS = new Progress() {
        @Override
        public void report(long done, long total) {}

        @Override
        public boolean isCancelled() {
            return false;
        }
    };
    private final SampleCompany company = new SampleCompany(NOW);
    private final RecordDesk desk = company.desk(
            SampleCompany.texts(Language.ENGLISH, NOW),
            Background.synchronous(),
            new Navigation(new Screens(List.of()), Place.of("today")),
            new Told(),
            null);

    private void make(UUID id, FieldValues values) {
        company.ledger.must(SampleCompany.ME, new CreateRecord(id, values, null));
    }

    private RecordDesk reader() {
        UUID role = SampleCompany.id("looks");
        make(READER, FieldValues.of(User.TYPE).with(User.LOGIN, "reader").with(User.NAME, PersonName.of("", "Rita")));
        make(role, FieldValues.of(Role.TYPE).with(Role.NAME, "Looks"));
        make(
                SampleCompany.id("grant"),
                FieldValues.of(RoleGrant.TYPE)
                        .with(RoleGrant.ROLE, role)
                        .with(RoleGrant.RECORD_TYPE, "customer")
                        .with(RoleGrant.READ, "ALL")
                        .with(RoleGrant.CREATE, "NONE")
                        .with(RoleGrant.EDIT, "SELF")
                        .with(RoleGrant.DELETE, "NONE"));
        make(
                SampleCompany.id("assignment"),
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, READER)
                        .with(RoleAssignment.ROLE, role));
        return desk.over(new MemoryPorts(company.ledger, READER));
    }

    private static CorrectionPlan plan(RecordDesk of, RecordType type) {
        Findings.Days days = new Findings.Days(LocalDate.of(2026, 3, 2), of.zone(), 365, 365);
        return new CorrectionWork(of, type).plan(Findings.of(type, of.records().access(), days), NOBODY_WAITS);
    }

    private UUID untidy() {
        UUID id = SampleCompany.id("untidy");
        make(id, FieldValues.of(Customer.TYPE).with(Customer.NAME, "苏州盛和").with(Customer.PHONE, "0512-62884100"));
        make(
                SampleCompany.id("contact"),
                FieldValues.of(Contact.TYPE)
                        .with(Contact.CUSTOMER, id)
                        .with(Contact.NAME, PersonName.of("李", "娜"))
                        .with(Contact.MOBILE, "13812345678"));
        return id;
    }

    @Test
    void ofWhatOthersOwnNothingIsRewrittenAndAllIsCounted() {
        untidy();
        assertEquals(Map.of(Customer.PHONE, 1), plan(desk, Customer.TYPE).values());
        assertEquals(1, plan(desk, Contact.TYPE).values().get(Contact.MOBILE));
        RecordDesk reader = reader();
        CorrectionPlan customers = plan(reader, Customer.TYPE);
        assertEquals(Map.of(), customers.values());
        assertEquals(List.of(), customers.records());
        assertEquals(1, customers.leftRecords());
        assertEquals(
                plan(desk, Contact.TYPE).count(Set.of(Contact.PHONE, Contact.MOBILE)),
                plan(reader, Contact.TYPE).leftRecords());
    }

    @Test
    void ofAContactWhoseCustomerIsHiddenNothingIsRewrittenAndAllIsCounted() {
        untidy();
        RecordDesk reader = reader();
        int all = plan(reader, Contact.TYPE).leftRecords();
        make(
                SampleCompany.id("hidden"),
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, SampleCompany.id("looks"))
                        .with(FieldRule.RECORD_TYPE, "contact")
                        .with(FieldRule.FIELD, "customer")
                        .with(FieldRule.LEVEL, "HIDDEN"));
        RecordDesk without = desk.over(new MemoryPorts(company.ledger, READER));
        assertEquals(FieldLevel.HIDDEN, without.records().access().level(Contact.TYPE, Contact.CUSTOMER));
        assertTrue(all > 0);
        assertEquals(all, plan(without, Contact.TYPE).leftRecords());
        assertEquals(List.of(), plan(without, Contact.TYPE).records());
    }

    @Test
    void whatIsTidyByThenIsLeftAlone() {
        UUID id = untidy();
        CorrectionWork work = new CorrectionWork(desk, Customer.TYPE);
        assertNotNull(work.correct(company.ledger.get(Customer.TYPE, id), Set.of(Customer.PHONE)));
        assertNull(work.correct(company.ledger.get(Customer.TYPE, id), Set.of(Customer.EMAIL)));
        assertNull(work.correct(
                company.ledger.get(Customer.TYPE, id).with(Customer.PHONE, "+8651262884100"), Set.of(Customer.PHONE)));
    }
}
