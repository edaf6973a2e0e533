package org.kehu.bench.run;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.kehu.bench.seed.Seed;

/** The floor, filled with the seed. */
public final class FloorTarget implements Target {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final ServerRun run;
    private final Calls calls;
    private final int customers;
    private final String deepPage;

    private FloorTarget(ServerRun run, int customers) {
        this.run = run;
        this.calls = new Calls(run.address());
        this.customers = customers;
        this.deepPage = deepPage(customers);
    }

    public static FloorTarget start(Path distribution, Path folder, int customers) throws IOException {
        Path floor = FloorFolder.write(distribution, folder.resolve("floor"));
        FloorTarget target = new FloorTarget(ServerRun.start(floor, folder.resolve("floor-data")), customers);
        try {
            target.send(target.calls.post("floor/seed/" + customers, "{}"));
            return target;
        } catch (IOException failed) {
            target.close();
            throw failed;
        }
    }

    private static String deepPage(int customers) {
        int place = IntStream.range(0, customers)
                .boxed()
                .sorted((a, b) -> Seed.name(a).compareTo(Seed.name(b)))
                .skip(KehuTarget.skipped(customers) - 1L)
                .findFirst()
                .orElse(0);
        return "floor/customer/after?name=" + encoded(Seed.name(place)) + "&id=" + Seed.id("customer", place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public HttpRequest request(Operation operation, int turn) {
        int place = KehuTarget.scattered(turn, customers);
        return switch (operation) {
            case READ -> calls.get("floor/customer/" + Seed.id("customer", place));
            case FIRST_PAGE -> calls.get("floor/customer");
            case DEEP_PAGE -> calls.get(deepPage);
            case SEARCH -> calls.get("floor/customer/search?q=" + encoded(Seed.part(place)));
            case CREATE -> calls.post("floor/customer", customer(customers + turn));
            case MOVE -> move(turn);
        };
    }

    private static String customer(int place) {
        return JSON.valueToTree(Map.of(
                        "id", UUID.randomUUID().toString(),
                        "name", Seed.name(place),
                        "phone", Seed.phone(place),
                        "email", Seed.email(place),
                        "street", Seed.street(place),
                        "city", Seed.city(place),
                        "country", "CN"))
                .toString();
    }

    private HttpRequest move(int turn) {
        int deals = Seed.opportunities(customers);
        UUID deal = Seed.id("opportunity", turn % deals);
        return calls.post("floor/opportunity/" + deal + "/" + KehuTarget.stage(turn / deals), "{}");
    }

    @Override
    public String send(HttpRequest request) throws IOException {
        return calls.send(request);
    }

    @Override
    public long cpuMillis() {
        return run.cpu().toMillis();
    }

    @Override
    public long residentMegabytes() {
        return run.residentMegabytes();
    }

    @Override
    public void close() {
        run.close();
    }
}
