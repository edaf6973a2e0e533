package org.kehu.installer.endtoend;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LocalSession;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.server.running.People;

/**
 * A client in a process of its own that makes customers, or only syncs, until it is killed or cannot any more. Prints each
 * customer once it is made, as {@code operation customer}; what stops it as {@code ! code}.
 */
final class Clerk {
    private static final int MILLIS_EACH = 100;

    private final LocalSession session;

    private Clerk(LocalSession session) {
        this.session = session;
    }

    /** @param arguments data folder of a client that signed in before; login; how */
    public static void main(String[] arguments) {
        Path data = Path.of(arguments[0]);
        AtomicReference<LocalSession> opened = new AtomicReference<>();
        try {
            Laptop.sessions(data, opened)
                    .at(KnownServer.read(data).orElseThrow())
                    .signIn(arguments[1], People.PASSWORD.toCharArray());
        } catch (StartProblem refused) {
            stopped(refused.labelKey());
        }
        Clerk clerk = new Clerk(Objects.requireNonNull(opened.get()));
        clerk.works(How.valueOf(arguments[2]));
    }

    /** What it does. */
    enum How {
        OFFLINE,
        ONLINE,
        READING
    }

    private void works(How how) {
        if (how != How.OFFLINE) {
            session.start();
        }
        if (how != How.READING) {
            Executors.newSingleThreadScheduledExecutor()
                    .scheduleAtFixedRate(this::make, 0, how == How.ONLINE ? MILLIS_EACH : 1, TimeUnit.MILLISECONDS);
        }
        readUntilKilled();
    }

    /** Ends with whoever started it, too. */
    private static void readUntilKilled() {
        try {
            while (System.in.read() >= 0) {
                continue;
            }
        } catch (IOException closed) {
            stopped(String.valueOf(closed.getMessage()));
        }
        stopped("left alone");
    }

    private void make() {
        UUID id = session.commands().newId();
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Customer " + id);
        try {
            if (session.commands().run(new CreateRecord(id, values, null)) instanceof Outcome.Accepted accepted) {
                System.out.println(accepted.operation() + " " + id);
            }
        } catch (StoreProblem refused) {
            stopped(refused.code());
        }
    }

    /** No orderly end: what was not on the disk before is not saved now. */
    private static void stopped(String code) {
        System.out.println("! " + code);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }
}
