package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;

/** Two people edit the same customer without a network, and come back one after the other. */
class TwoClientsOfflineIT {
    @TempDir
    Path folder;

    private Office office;
    private Laptop anna;
    private Laptop ben;
    private RecordRef customer;

    @BeforeEach
    void partAfterTheFirstSync() throws StartProblem {
        office = new Office(folder);
        anna = office.anna;
        ben = office.ben;
        customer = office.customer();
        anna.leave();
        ben.leave();
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void differentFieldsMerge() {
        anna.edits(customer, Customer.INDUSTRY, "Railways");
        ben.edits(customer, Customer.NOTES, "Calls back on Monday");
        anna.comeBack();
        ben.comeBack();
        JsonNode values = office.onServer(customer).path("values");
        assertEquals("Railways", values.path("industry").asText());
        assertEquals("Calls back on Monday", values.path("notes").asText());
        office.assertInStep(customer);
    }

    @Test
    void inTheSameFieldTheLaterArrivalWinsAndTheOtherValueIsKept() {
        Outcome.Accepted later = ben.edits(customer, Customer.NAME, "As Ben heard it");
        anna.edits(customer, Customer.NAME, "As Anna heard it");
        anna.comeBack();
        ben.comeBack();
        assertEquals(
                "As Ben heard it",
                office.onServer(customer).path("values").path("name").asText());
        office.assertInStep(customer);
        assertEquals(List.of("As Anna heard it", "As Ben heard it"), lastNameChange());
        Verdict verdict = ben.opened(tx ->
                Objects.requireNonNull(tx.journal(later.operation()).get(0).verdict()));
        assertEquals(Verdict.Kind.CONFLICT, verdict.kind());
        assertEquals("As Anna heard it", verdict.conflicts().get(0).lost().asText());
    }

    private List<String> lastNameChange() {
        JsonNode history = office.history(customer);
        JsonNode change = history.get(history.size() - 1).at("/changes/name/set");
        return StreamSupport.stream(change.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    @Test
    void aGuardedFieldKeepsItsValueAndTheOtherEditWaitsForItsGiver() {
        anna.edits(customer, Customer.CREDIT_LIMIT, Money.of("2000", "CNY"));
        ben.edits(customer, Customer.CREDIT_LIMIT, Money.of("3000", "CNY"));
        anna.comeBack();
        ben.comeBack();
        assertEquals(1, ben.session().syncing().state().attention());
        AttentionEntry entry = ben.session().attention().entries().get(0);
        assertEquals("guarded_conflict", entry.reason().code());
        assertEquals("creditLimit", entry.reason().field());
        assertInstanceOf(EditRecord.class, entry.culprit());
        assertEquals("3000", entry.values().get(0).mine().path("amount").asText());
        assertEquals("2000", entry.values().get(0).theirs().path("amount").asText());
        assertEquals(
                "2000",
                office.onServer(customer).at("/values/creditLimit/amount").asText());
        office.assertInStep(customer);
    }

    @Test
    void aClientRestartedOnTheWayGoesOnAndLosesNothing() throws StartProblem {
        ben.edits(customer, Customer.INDUSTRY, "Railways");
        ben.restart();
        ben.awaitState(state -> state.waiting() == 1);
        assertEquals("Railways", ben.sees(customer).get(Customer.INDUSTRY));
        ben.edits(customer, Customer.NOTES, "Written after the restart");
        ben.restart();
        ben.awaitState(state -> state.waiting() == 2);
        ben.comeBack();
        anna.comeBack();
        office.assertInStep(customer);
        assertEquals(
                "Written after the restart",
                office.onServer(customer).at("/values/notes").asText());
        assertTrue(ben.session().attention().entries().isEmpty());
    }
}
