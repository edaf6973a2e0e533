package org.kehu.installer.endtoend;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.kehu.client.records.Outcome;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.server.running.People;

/** A client in a process of its own that makes customers until it is killed, and prints each operation once it is done. */
final class OfflineClerk {
    private OfflineClerk() {}

    /** @param arguments data folder of a client that signed in before; login */
    public static void main(String[] arguments) throws StartProblem {
        Path data = Path.of(arguments[0]);
        AtomicReference<LocalSession> opened = new AtomicReference<>();
        Laptop.sessions(data, opened)
                .at(KnownServer.read(data).orElseThrow())
                .signIn(arguments[1], People.PASSWORD.toCharArray());
        LocalSession session = Objects.requireNonNull(opened.get());
        for (int made = 0; ; made++) {
            FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Customer " + made);
            Outcome outcome =
                    session.commands().run(new CreateRecord(session.commands().newId(), values, null));
            if (outcome instanceof Outcome.Accepted accepted) {
                System.out.println(accepted.operation());
            }
        }
    }
}
