package org.kehu.common.activity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

class ActivityVerbsTest {
    private static final Instant TEN = Instant.parse("2026-03-01T02:00:00Z");
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    private LogActivity log(String kind, Instant at) {
        return new LogActivity(
                Ids.named(kind + at),
                FieldValues.of(Activity.TYPE)
                        .with(Activity.CUSTOMER, acme)
                        .with(Activity.KIND, kind)
                        .with(Activity.SUBJECT, "about spares")
                        .with(Activity.STARTED_AT, at));
    }

    private CrmRecord acme() {
        return company.get(Customer.TYPE, acme);
    }

    @Test
    void aCallMovesTheLastContact() {
        company.ledger.must(ANNA, log("CALL", TEN));
        assertEquals(TEN, acme().get(Customer.LAST_FOLLOWED_AT));
    }

    @Test
    void anEarlierCallWrittenDownLaterDoesNotMoveItBack() {
        company.ledger.must(ANNA, log("CALL", TEN));
        company.ledger.must(ANNA, log("VISIT", TEN.minusSeconds(3600)));
        assertEquals(TEN, acme().get(Customer.LAST_FOLLOWED_AT));
        assertEquals(2, acme().revision());
    }

    @Test
    void withoutAStartItWasWhenItWasGiven() {
        Instant given = company.ledger.now();
        company.ledger.must(
                ANNA,
                new LogActivity(
                        Ids.named("just now"),
                        FieldValues.of(Activity.TYPE)
                                .with(Activity.CUSTOMER, acme)
                                .with(Activity.KIND, "CALL")
                                .with(Activity.SUBJECT, "about spares")));
        assertEquals(given, company.value(Activity.TYPE, Ids.named("just now"), Activity.STARTED_AT));
        assertEquals(given, acme().get(Customer.LAST_FOLLOWED_AT));
    }

    @Test
    void whatAClockPutsYearsAheadIsNoContactOfThatDay() {
        Instant given = company.ledger.now();
        company.ledger.must(ANNA, log("CALL", given.plusSeconds(315_360_000)));
        assertEquals(given, acme().get(Customer.LAST_FOLLOWED_AT));
    }

    @Test
    void aNoteIsNoFollowUp() {
        company.ledger.must(ANNA, log("NOTE", TEN));
        assertNull(acme().get(Customer.LAST_FOLLOWED_AT));
        assertEquals(1, acme().revision());
    }

    @Test
    void theNextContactIsKeptWithTheCustomer() {
        LogActivity call = log("CALL", TEN);
        company.ledger.must(
                ANNA, new LogActivity(call.id(), call.values().with(Activity.NEXT_AT, TEN.plusSeconds(86_400))));
        assertEquals(TEN.plusSeconds(86_400), acme().get(Customer.NEXT_FOLLOW_UP_AT));
    }

    @Test
    void nothingIsLoggedWithAStrangersCustomer() {
        assertEquals("no_such_record [customer, " + acme + "]", company.refused(CARL, log("CALL", TEN)));
    }

    @Test
    void aTaskIsCompletedOnce() {
        UUID task = company.make(ANNA, "Ring back", FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Ring back"));
        Instant done = company.ledger.now();
        company.ledger.must(ANNA, new CompleteTask(task));
        company.ledger.must(ANNA, new CompleteTask(task));
        assertEquals(Task.DONE, company.value(Task.TYPE, task, Task.STATE));
        assertEquals(done, company.value(Task.TYPE, task, Task.DONE_AT));
        assertEquals(2, company.get(Task.TYPE, task).revision());
    }

    @Test
    void aDeletedTaskIsNotCompleted() {
        UUID task = company.make(ANNA, "Ring back", FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Ring back"));
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("task", task), 1));
        assertEquals("record_deleted [task, Ring back]", company.refused(ANNA, new CompleteTask(task)));
    }

    @Test
    void aTaskIsBegunCancelledAndOpenedAgain() {
        UUID task = company.make(ANNA, "Ring back", FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Ring back"));
        company.ledger.must(ANNA, new StartTask(task));
        company.ledger.must(ANNA, new StartTask(task));
        assertEquals(Task.DOING, company.value(Task.TYPE, task, Task.STATE));
        assertEquals("task_not_settled [Ring back]", company.refused(ANNA, new ReopenTask(task)));
        company.ledger.must(ANNA, new CancelTask(task));
        assertEquals("task_cancelled [Ring back]", company.refused(ANNA, new CompleteTask(task)));
        assertEquals("task_settled [Ring back, CANCELLED]", company.refused(ANNA, new StartTask(task)));
        company.ledger.must(ANNA, new ReopenTask(task));
        assertEquals(Task.OPEN, company.value(Task.TYPE, task, Task.STATE));
    }

    @Test
    void whatIsDoneIsNotCancelled() {
        UUID task = company.make(ANNA, "Ring back", FieldValues.of(Task.TYPE).with(Task.SUBJECT, "Ring back"));
        company.ledger.must(ANNA, new CompleteTask(task));
        assertEquals("task_settled [Ring back, DONE]", company.refused(ANNA, new CancelTask(task)));
        company.ledger.must(ANNA, new ReopenTask(task));
        assertNull(company.get(Task.TYPE, task).get(Task.DONE_AT));
    }
}
