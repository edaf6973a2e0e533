package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.Reasons;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kehu.common.sales.Stage;
import org.kehu.common.setup.StartRole;

/** What others need is not deleted, and it is said who needs it. */
class InUseTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    private DeleteRecord deletion(RecordType type, UUID id) {
        CrmRecord record = company.get(type, id);
        return new DeleteRecord(record.ref(), record.revision());
    }

    private String refused(RecordType type, UUID id) {
        return company.refused(ADMIN, deletion(type, id));
    }

    @Test
    void aStageOrPipelineWithDealsStays() {
        UUID deal = company.opportunity(ANNA, "500 models", acme);
        UUID stage = company.value(Opportunity.TYPE, deal, Opportunity.STAGE);
        UUID pipeline = company.value(Opportunity.TYPE, deal, Opportunity.PIPELINE);
        assertEquals("in_use [stage, First contact, 1, opportunity]", refused(Stage.TYPE, stage));
        String name = company.get(Pipeline.TYPE, pipeline).title();
        assertEquals("in_use [pipeline, " + name + ", 1, opportunity]", refused(Pipeline.TYPE, pipeline));
        company.ledger.must(ADMIN, deletion(Stage.TYPE, company.stage("Proposal")));
    }

    @Test
    void aDealInTheBinHoldsNothing() {
        UUID deal = company.opportunity(ANNA, "500 models", acme);
        company.ledger.must(ADMIN, deletion(Opportunity.TYPE, deal));
        company.ledger.must(ADMIN, deletion(Stage.TYPE, company.stage("First contact")));
    }

    @Test
    void aQueueWithTicketsStays() {
        company.ticket(ANNA, "Missing hubcaps", acme);
        company.ticket(ANNA, "Wrong colour", acme);
        String name = company.get(Queue.TYPE, company.queue()).title();
        assertEquals("in_use [queue, " + name + ", 2, ticket]", refused(Queue.TYPE, company.queue()));
    }

    @Test
    void aDepartmentWithPeopleOrDepartmentsBelowStays() {
        assertEquals("in_use [department, Suzhou, 3, user]", refused(Department.TYPE, Company.SUZHOU));
        company.ledger.must(
                ADMIN,
                Company.create(
                        "Empty",
                        org.kehu.common.command.FieldValues.of(Department.TYPE)
                                .with(Department.NAME, "Empty")
                                .with(Department.ABOVE, Company.WUXI)));
        company.ledger.must(ADMIN, deletion(Department.TYPE, Ids.named("Empty")));
    }

    @Test
    void aRoleThatSomebodyHasStays() {
        UUID role = StartRole.SALESPERSON.id();
        assertEquals("in_use [role, Salesperson, 3, roleAssignment]", refused(Role.TYPE, role));
        company.ledger.must(ADMIN, deletion(Role.TYPE, StartRole.DIRECTOR.id()));
    }

    @Test
    void itIsSaidHowManyUseItAndWhatToDo() {
        Reason reason = Reason.of("in_use", "department", "Suzhou", 3L, "user");
        assertEquals(
                "The department Suzhou cannot be deleted: records of the type user still use it, 3 of them. Choose another"
                        + " department for them first.",
                text(Language.ENGLISH, reason));
        assertEquals("无法删除部门“Suzhou”：仍有 3 条“用户”记录在使用，请先为其改选其他部门。", text(Language.CHINESE, reason));
    }

    private static String text(Language language, Reason reason) {
        return new Reasons(Kehu.SCHEMA, new RecordLabels(Labels.of(language))).text(reason);
    }
}
