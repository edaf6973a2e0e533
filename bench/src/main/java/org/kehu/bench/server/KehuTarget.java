package org.kehu.bench.server;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.seed.Seed;
import org.kehu.common.command.Command;
import org.kehu.common.record.Ids;

/** The server as it is shipped, signed in to as its administrator, who may see everything. */
final class KehuTarget implements Target {
    /** 1,000 pages of 50. */
    private static final int DEEP = 50_000;

    private static final int STEP = 7_919;
    private static final UUID QUEUE = Ids.named("setup/queue/support");
    private static final String CUSTOMERS = "api/v1/customer?sort=name&limit=50";

    private final ServerRun run;
    private final Calls calls;
    private int customers;
    private String cursor = "";

    KehuTarget(ServerRun run) throws IOException {
        this.run = run;
        this.calls = KehuSignIn.asAdministrator(run).calls();
    }

    /** Goes on to as many customers. */
    void fill(int to) throws IOException {
        KehuSeeding.load(calls, customers, to);
        customers = to;
        cursor = KehuSeeding.cursor(calls, skipped(to));
    }

    /** How many records lie before the deep page; half of them all where there are too few. */
    static int skipped(int customers) {
        return Math.min(DEEP, customers / 2);
    }

    static int scattered(int turn, int count) {
        return (int) Math.floorMod((long) turn * STEP, (long) count);
    }

    @Override
    public List<HttpRequest> requests(Operation operation, int turn) {
        UUID customer = Seed.id("customer", scattered(turn, customers));
        int deals = Seed.deals(customers);
        int deal = scattered(turn, deals);
        return switch (operation) {
            case READ -> one("customer/" + customer);
            case READ_WITH_CONTACTS -> two("customer/" + customer, "contact?customer=" + customer);
            case FIRST_PAGE -> List.of(calls.get(CUSTOMERS));
            case DEEP_PAGE -> List.of(calls.get(CUSTOMERS + "&after=" + cursor));
            case SEARCH -> List.of(calls.get(CUSTOMERS + "&q=" + encoded(Seed.part(scattered(turn, customers)))));
            case TICKET_READ ->
                two("ticket/" + Seed.id("ticket", deal), "ticketMessage?sort=sentAt&ticket=" + Seed.id("ticket", deal));
            case TICKET_QUEUE -> one("ticket?state=NEW&sort=subject&limit=50&queue=" + QUEUE);
            case TICKET_SEARCH -> one("ticket?sort=subject&limit=50&q=" + encoded(Seed.partOfSubject(deal)));
            case CREATE, MOVE, TICKET_CREATE, TICKET_STATUS -> List.of(given(KehuCommands.of(operation, turn, deals)));
            case MIXED -> throw new IllegalArgumentException("a mix is drawn from");
        };
    }

    private HttpRequest given(Command command) {
        return calls.post(KehuSeeding.COMMANDS, KehuSeeding.unit(command));
    }

    private List<HttpRequest> one(String path) {
        return List.of(calls.get("api/v1/" + path));
    }

    private List<HttpRequest> two(String first, String second) {
        return List.of(calls.get("api/v1/" + first), calls.get("api/v1/" + second));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public String send(HttpRequest request) throws IOException {
        return calls.send(request);
    }

    @Override
    public long cpuMillis() {
        return run.cpuMillis();
    }

    @Override
    public long residentMegabytes() {
        return run.residentMegabytes();
    }

    @Override
    public void close() throws IOException {
        run.close();
    }
}
