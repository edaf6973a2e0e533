package org.kehu.installer.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.kehu.client.start.StartProblem;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/**
 * Two people at work while clients and nodes are killed in an order and at moments that a seed chooses. Whatever a client told as
 * done is at the server once, and on the client.
 */
final class RandomKills {
    private static final int KILLS = 8;
    private static final int PEOPLE = 2;
    private static final int MOST_BETWEEN = 20;

    private final List<RunningServer> nodes;
    private final Front front;
    private final Random random;
    private final List<Desk> desks = new ArrayList<>();

    /** A person, the cache he works on and all he was told is done. */
    private static final class Desk {
        final Laptop laptop;
        final List<ClerkProcess.Done> told = new ArrayList<>();
        ClerkProcess clerk;

        Desk(Laptop laptop) {
            this.laptop = laptop;
            laptop.session().close();
            clerk = ClerkProcess.online(laptop.data(), laptop.person());
        }

        void kill() {
            clerk.kill();
            told.addAll(clerk.told());
        }

        void killAndGoOn() {
            kill();
            clerk = ClerkProcess.online(laptop.data(), laptop.person());
        }
    }

    /** @param nodes replaced by those that are started in their place */
    RandomKills(List<RunningServer> nodes, Front front, long seed) {
        this.nodes = nodes;
        this.front = front;
        this.random = new Random(seed);
    }

    void run(RunningServer server, Path folder) throws StartProblem {
        for (int one = 0; one < PEOPLE; one++) {
            People.Person person = People.withRole(server, "Salesperson");
            desks.add(
                    new Desk(Laptop.at(front.port(), folder.resolve("laptop" + one), person, InstantSource.system())));
        }
        try {
            for (int kill = 0; kill < KILLS; kill++) {
                desks.get(random.nextInt(PEOPLE)).clerk.makes(1 + random.nextInt(MOST_BETWEEN));
                kill(random.nextInt(nodes.size() + PEOPLE));
            }
        } finally {
            desks.forEach(Desk::kill);
        }
        for (Desk desk : desks) {
            assertAllThereOnce(desk, server);
        }
    }

    private void kill(int victim) {
        if (victim < nodes.size()) {
            RunningServer node = nodes.get(victim);
            node.kill();
            nodes.set(victim, node.startAgain());
        } else {
            desks.get(victim - nodes.size()).killAndGoOn();
        }
    }

    private static void assertAllThereOnce(Desk desk, RunningServer server) throws StartProblem {
        // Signed in anew: the token of the beginning may have expired.
        ApiClient asking = People.onAnotherDevice(server, desk.laptop.person()).client();
        Laptop laptop = desk.laptop;
        laptop.restart();
        laptop.sync();
        assertTrue(!desk.told.isEmpty());
        assertEquals(List.of(), missing(desk, asking));
        long atServer = asking.get("api/v1/customer?count=true&limit=1")
                .json()
                .path("count")
                .asLong();
        assertEquals(atServer, laptop.session().records().count(RecordQuery.of(Customer.TYPE)));
        assertTrue(laptop.session().attention().entries().isEmpty());
        laptop.close();
    }

    /** What was told as done and is not here: which of all it was, and what the server says of it. */
    private static List<String> missing(Desk desk, ApiClient asking) {
        return IntStream.range(0, desk.told.size())
                .filter(at -> desk.laptop
                                .session()
                                .records()
                                .find(new RecordRef(
                                        Customer.TYPE.name(), desk.told.get(at).customer()))
                        == null)
                .mapToObj(at ->
                        at + " of " + desk.told.size() + " " + desk.told.get(at) + " " + atServer(desk, at, asking))
                .toList();
    }

    private static int atServer(Desk desk, int at, ApiClient asking) {
        return asking.get("api/v1/customer/" + desk.told.get(at).customer()).status();
    }
}
