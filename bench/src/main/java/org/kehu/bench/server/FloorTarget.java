package org.kehu.bench.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kehu.bench.process.ServerRun;
import org.kehu.bench.seed.Seed;

/** The floor, filled with the seed. */
final class FloorTarget implements Target {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> STATES = List.of("IN_PROGRESS", "PENDING", "RESOLVED", "REOPENED");

    private final ServerRun run;
    private final Calls calls;
    private final int customers;
    private final String deepPage;

    FloorTarget(ServerRun run, int customers) throws IOException {
        this.run = run;
        this.calls = new Calls(run.address());
        this.customers = customers;
        this.deepPage = deepPage(customers);
        send(calls.post("floor/seed/" + customers, "{}"));
    }

    private static String deepPage(int customers) {
        int place = IntStream.range(0, customers)
                .boxed()
                .sorted((a, b) -> Seed.name(a).compareTo(Seed.name(b)))
                .skip(KehuTarget.skipped(customers) - 1L)
                .findFirst()
                .orElse(0);
        return "customer/after?name=" + URLEncoder.encode(Seed.name(place), StandardCharsets.UTF_8) + "&id="
                + Seed.id("customer", place);
    }

    @Override
    public List<HttpRequest> requests(Operation operation, int turn) {
        UUID customer = Seed.id("customer", KehuTarget.scattered(turn, customers));
        int deals = Seed.deals(customers);
        UUID ticket = Seed.id("ticket", KehuTarget.scattered(turn, deals));
        return switch (operation) {
            case READ -> List.of(get("customer/" + customer));
            case READ_WITH_CONTACTS -> List.of(get("customer/" + customer), get("contact?customer=" + customer));
            case FIRST_PAGE -> List.of(get("customer"));
            case DEEP_PAGE -> List.of(get(deepPage));
            case TICKET_READ -> List.of(get("ticket/" + ticket), get("ticket/message?ticket=" + ticket));
            case TICKET_QUEUE -> List.of(get("ticket?state=NEW"));
            case CREATE -> List.of(post("customer", customer(turn)));
            case MOVE ->
                List.of(post(
                        "opportunity/" + Seed.id("opportunity", turn % deals) + "/" + KehuCommands.stage(turn / deals),
                        "{}"));
            case TICKET_CREATE -> List.of(post("ticket", ticket(turn % deals)));
            case TICKET_STATUS ->
                List.of(post(
                        "ticket/" + Seed.id("ticket", turn % deals) + "/" + STATES.get(turn / deals % STATES.size()),
                        "{}"));
            case SEARCH, TICKET_SEARCH, MIXED -> throw new IllegalArgumentException(operation + " has no floor");
        };
    }

    private HttpRequest get(String path) {
        return calls.get("floor/" + path);
    }

    private HttpRequest post(String path, String body) {
        return calls.post("floor/" + path, body);
    }

    private static String customer(int turn) {
        return text(Map.of(
                "id", UUID.randomUUID().toString(),
                "name", Seed.freshName(turn),
                "phone", Seed.phone(turn),
                "email", Seed.email(turn),
                "street", Seed.street(turn),
                "city", Seed.city(turn),
                "country", "CN"));
    }

    private static String ticket(int place) {
        return text(Map.of(
                "id", UUID.randomUUID().toString(),
                "subject", Seed.subject(place),
                "customer", Seed.id("customer", place).toString()));
    }

    private static String text(Map<String, ?> body) {
        return JSON.valueToTree(body).toString();
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
