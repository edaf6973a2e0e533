package org.kehu.common.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.MEI;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
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
    void whoeverSeesItMayAskAndNobodyElse() {
        int before = company.ledger.log().size();
        assertEquals("no_such_record [customer, " + acme + "]", company.refused(CARL, ask));
        assertEquals(before, company.ledger.log().size());
    }

    @Test
    void ofWhatIsInTheBinNobodyIsAsked() {
        CrmRecord now = company.get(Customer.TYPE, acme);
        company.ledger.must(ADMIN, new DeleteRecord(now.ref(), now.revision()));
        assertEquals("record_deleted [customer, Acme]", company.refused(ANNA, ask));
        assertEquals(0, company.ledger.all(Task.TYPE).size());
    }
}
