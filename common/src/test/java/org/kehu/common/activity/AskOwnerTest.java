package org.kehu.common.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.MEI;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Department;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

class AskOwnerTest {
    private static final UUID TASK = Ids.named("task");
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    @Test
    void theOwnerGetsATaskAboutTheRecord() {
        company.ledger.must(
                MEI, new AskOwner(TASK, new RecordRef("customer", acme), "May I?", "entered B, there is A"));
        CrmRecord task = company.get(Task.TYPE, TASK);
        assertEquals(ANNA, task.get(Task.OWNER));
        assertEquals(acme, task.get(Task.CUSTOMER));
        assertEquals("entered B, there is A", task.get(Task.NOTES));
        assertEquals(Task.OPEN, task.get(Task.STATE));
    }

    @Test
    void whatNobodyOwnsHasNobodyToAsk() {
        UUID department = company.get(Customer.TYPE, acme).require(Customer.DEPARTMENT);
        assertEquals(
                "has_no_owner [department]",
                company.refused(MEI, new AskOwner(TASK, new RecordRef(Department.TYPE.name(), department), "?", "")));
    }
}
