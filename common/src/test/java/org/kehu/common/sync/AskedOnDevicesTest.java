package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.activity.CompleteTask;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.UnitDecision;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.VerifyCustomer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;

/** Owners who are asked to verify by people who do not know of each other, and who verify without knowing what became of it. */
class AskedOnDevicesTest {
    private static final LocalDate DUE = LocalDate.of(2026, 12, 31);
    private final Twins twins = new Twins();
    private final Twins.Device admin = twins.new Device(ServerSetup.ADMINISTRATOR, "A");

    private RecordRef customer() {
        twins.sales.round();
        CreateRecord create = twins.customer("启衡");
        twins.sales.give(create);
        for (Twins.Device device : List.of(twins.sales, twins.director, admin)) {
            device.round();
        }
        return Twins.ref(create);
    }

    private static RecordRef ask(Twins.Device device, RecordRef customer, UUID task) {
        UnitDecision asked = device.give(new AskToVerify(task, customer.id(), "Still true?", DUE))
                .decision();
        assertInstanceOf(UnitDecision.Done.class, asked);
        return new RecordRef(Task.TYPE.name(), task);
    }

    private List<RecordRef> tasks() {
        return twins.store.records().stream()
                .filter(one -> one.type() == Task.TYPE)
                .map(CrmRecord::ref)
                .toList();
    }

    @Test
    void twoWhoAskOfflineMakeOneTask() {
        RecordRef customer = customer();
        twins.online = false;
        RecordRef first = ask(twins.director, customer, Ids.named("first"));
        RecordRef second = ask(admin, customer, Ids.named("second"));
        assertNotNull(admin.sees(second));
        twins.online = true;
        twins.director.round();
        admin.round();
        twins.director.round();
        assertEquals(List.of(first), tasks());
        assertNotNull(admin.sees(first));
        assertNull(admin.sees(second));
        assertNull(twins.director.sees(second));
        assertEquals(List.of(), admin.attention.entries());
    }

    @Test
    void aTaskThatIsGoneMeanwhileKeepsNobodyFromHavingVerified() {
        RecordRef customer = customer();
        RecordRef task = ask(twins.director, customer, Ids.named("task"));
        twins.director.round();
        twins.sales.round();
        twins.online = false;
        UUID operation = twins.id();
        for (Command unit : List.of(new VerifyCustomer(customer.id()), new CompleteTask(task.id()))) {
            twins.sales.commands.submit(operation, List.of(unit));
        }
        CrmRecord now = twins.stored(task);
        twins.must(ServerSetup.ADMINISTRATOR, new DeleteRecord(task, now.revision()));
        twins.online = true;
        twins.sales.round();
        assertNotNull(twins.stored(customer).get(Customer.LAST_VERIFIED_AT));
        assertEquals(
                List.of("record_deleted"),
                twins.sales.attention.entries().stream()
                        .map(entry -> entry.reason().code())
                        .toList());
    }
}
