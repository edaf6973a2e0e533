package org.kehu.bench.run;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.UUID;
import org.kehu.bench.seed.Seed;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.setup.ServerSetup;

/** The server as it is shipped, signed in to as its administrator, who may see everything. */
public final class KehuTarget implements Target {
    /** 1,000 pages of 50. */
    private static final int DEEP = 50_000;

    private static final int STEP = 7_919;

    private final ServerRun run;
    private final Calls calls;
    private final int customers;
    private final String cursor;

    private KehuTarget(ServerRun run, Calls calls, int customers, String cursor) {
        this.run = run;
        this.calls = calls;
        this.customers = customers;
        this.cursor = cursor;
    }

    public static KehuTarget start(Path distribution, Path folder, int customers) throws IOException {
        ServerRun run = ServerRun.start(distribution, folder.resolve("kehu-data"));
        try {
            Calls calls = KehuSignIn.asAdministrator(run);
            KehuSeeding.load(calls, customers);
            return new KehuTarget(run, calls, customers, KehuSeeding.cursor(calls, skipped(customers)));
        } catch (IOException failed) {
            run.close();
            throw failed;
        }
    }

    /** How many records lie before the deep page; half of them all where there are too few. */
    public static int skipped(int customers) {
        return Math.min(DEEP, customers / 2);
    }

    static int scattered(int turn, int count) {
        return Math.floorMod(turn * STEP, count);
    }

    /** To and fro between two open stages; all begin in the first. */
    static String stage(int round) {
        return round % 2 == 0 ? "needs" : "contact";
    }

    @Override
    public HttpRequest request(Operation operation, int turn) {
        int place = scattered(turn, customers);
        return switch (operation) {
            case READ -> calls.get("api/v1/customer/" + Seed.id("customer", place));
            case FIRST_PAGE -> calls.get("api/v1/customer?sort=name&limit=50");
            case DEEP_PAGE -> calls.get("api/v1/customer?sort=name&limit=50&after=" + cursor);
            case SEARCH ->
                calls.get("api/v1/customer?sort=name&limit=50&q="
                        + URLEncoder.encode(Seed.part(place), StandardCharsets.UTF_8));
            case CREATE ->
                calls.post(
                        KehuSeeding.COMMANDS,
                        KehuSeeding.unit(
                                new CreateRecord(UUID.randomUUID(), KehuSeeding.customer(customers + turn), null)));
            case MOVE -> move(turn);
        };
    }

    private HttpRequest move(int turn) {
        int deals = Seed.opportunities(customers);
        UUID deal = Seed.id("opportunity", turn % deals);
        return calls.post(
                KehuSeeding.COMMANDS, KehuSeeding.unit(new MoveStage(deal, ServerSetup.stage(stage(turn / deals)))));
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
