package org.kehu.common.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.DORA;
import static org.kehu.common.ledger.Company.MEI;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

class AskToVerifyTest {
    private static final UUID TASK = Ids.named("task");
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final AskToVerify ask = new AskToVerify(TASK, acme, "Still true?", DUE);

    @Test
    void theOwnerGetsATaskAboutTheCustomer() {
        company.ledger.must(MEI, ask);
        CrmRecord task = company.get(Task.TYPE, TASK);
        assertEquals(Task.VERIFY, task.get(Task.KIND));
        assertEquals(ANNA, task.get(Task.OWNER));
        assertEquals(acme, task.get(Task.CUSTOMER));
        assertEquals(DUE, task.get(Task.DUE));
        assertEquals(Task.OPEN, task.get(Task.STATE));
    }

    @Test
    void itIsTakenBackLikeAnythingElse() {
        company.ledger.must(MEI, ask);
        company.ledger.must(MEI, new Undo(company.ledger.lastUnit(), Set.of(new RecordRef("task", TASK))));
        assertTrue(company.get(Task.TYPE, TASK).isDeleted());
    }

    @Test
    void whoMayNotGiveTasksToTheOwnerMayNotAsk() {
        UUID carls = company.customer(CARL, "Wuxi Steel");
        int before = company.ledger.log().size();
        assertEquals("no_right [assign]", company.refused(DORA, ask));
        assertEquals(
                "no_such_record [customer, " + carls + "]",
                company.refused(MEI, new AskToVerify(TASK, carls, "Still true?", DUE)));
        assertEquals(before, company.ledger.log().size());
    }

    @Test
    void whoWouldNotSeeTheTaskMayNotAsk() {
        UUID role = company.make(
                ADMIN,
                "looks",
                FieldValues.of(Role.TYPE).with(Role.NAME, "Looks").with(Role.PERMISSIONS, Set.of(Role.ASSIGN)));
        company.make(
                ADMIN,
                "gives",
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, DORA)
                        .with(RoleAssignment.ROLE, role));
        int before = company.ledger.log().size();
        assertEquals("not_allowed [CREATE, task, Still true?]", company.refused(DORA, ask));
        assertEquals(before, company.ledger.log().size());
    }

    @Test
    void askedTwiceItIsOneTask() {
        company.ledger.must(MEI, ask);
        int before = company.ledger.log().size();
        AskToVerify again = new AskToVerify(Ids.named("again"), acme, "Sure?", DUE);
        company.ledger.must(ADMIN, again);
        assertEquals(before, company.ledger.log().size());
        company.ledger.must(ANNA, new CompleteTask(TASK));
        company.ledger.must(ADMIN, again, new AskToVerify(Ids.named("third"), acme, "Sure?", DUE));
        assertEquals(
                Set.of(TASK, Ids.named("again")),
                company.ledger.all(Task.TYPE).stream().map(CrmRecord::id).collect(Collectors.toSet()));
    }

    @Test
    void ofWhatIsInTheBinNobodyIsAsked() {
        CrmRecord now = company.get(Customer.TYPE, acme);
        company.ledger.must(ADMIN, new DeleteRecord(now.ref(), now.revision()));
        assertEquals("record_deleted [customer, Acme]", company.refused(MEI, ask));
        assertEquals(0, company.ledger.all(Task.TYPE).size());
    }
}
