package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.start.StartProblem;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;
import org.kehu.server.running.TestDatabase;

/** One deletes a customer, the other has edited it without a network: the edit comes through by an explicit restore. */
class RestoredFromTrayIT {
    @TempDir
    Path folder;

    private Laptop anna;
    private Laptop ben;
    private RecordRef customer;

    @BeforeEach
    void bothHaveTheCustomer() throws StartProblem {
        RunningServer server = RunningServer.on(TestDatabase.H2);
        anna = Laptop.of(server, folder.resolve("anna"), People.withRole(server, "Administrator"));
        ben = Laptop.of(server, folder.resolve("ben"), People.withRole(server, "Administrator"));
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Shenghe");
        customer = anna.does(new CreateRecord(anna.session().commands().newId(), values, null))
                .changed()
                .iterator()
                .next();
        anna.sync();
        ben.sync();
    }

    @AfterEach
    void close() {
        anna.close();
        ben.close();
    }

    private AttentionEntry refused() {
        ben.leave();
        ben.edits(customer, Customer.NOTES, "Calls back on Monday");
        anna.does(new DeleteRecord(customer, anna.sees(customer).revision()));
        anna.sync();
        ben.comeBack();
        ben.sync();
        assertNull(ben.session().records().find(customer));
        List<AttentionEntry> entries = ben.session().attention().entries();
        assertEquals("record_deleted", entries.get(0).reason().code());
        return entries.get(0);
    }

    @Test
    void theRecordIsBackWithTheEditForBoth() {
        AttentionEntry entry = refused();
        Elsewhere.Looked looked = ben.session().elsewhere().look(customer);
        assertEquals(
                true,
                looked != null && looked.record() != null && looked.record().isDeleted());
        assertEquals(1, ben.session().attention().restore(whole(entry)).waiting());
        ben.sync();
        anna.sync();
        assertEquals("Calls back on Monday", ben.sees(customer).get(Customer.NOTES));
        assertEquals("Calls back on Monday", anna.sees(customer).get(Customer.NOTES));
        assertEquals(List.of(), ben.session().attention().entries());
    }

    private static Attention.Wanted whole(AttentionEntry entry) {
        return new Attention.Wanted(entry.id(), Set.of());
    }

    @Test
    void withoutANetworkItWaitsAndIsDoneOnceThereIsOne() throws StartProblem {
        AttentionEntry entry = refused();
        ben.leave();
        ben.session().attention().restore(whole(entry));
        ben.restart();
        ben.awaitState(state -> state.waiting() == 2);
        ben.comeBack();
        anna.sync();
        assertEquals("Calls back on Monday", anna.sees(customer).get(Customer.NOTES));
    }
}
