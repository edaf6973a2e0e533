package org.kehu.installer.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCodec;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.sales.Receipt;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedOrder;
import org.kehu.installer.demo.plan.PlannedReceipt;
import org.kehu.installer.demo.plan.SourceKey;
import org.kehu.installer.demo.source.OrderLine;
import org.kehu.installer.demo.source.SteelWheels;

/**
 * One run of the loader. A company that is there to its last record is left alone; one that was left half-way is loaded to
 * its end with the days it began with.
 */
public final class Loading {
    private static final CommandCodec CODEC = Kehu.CATALOG.commands();
    /** What the server makes of all customers, today instead of tomorrow morning. */
    private static final String GRADING = "grade-customers";

    private static final String BACKUP = "backup";

    private final SteelWheels source;
    private final SignIn signIn;
    private final UUID operation = UUID.randomUUID();

    /** @param language in which the server is to explain refusals */
    public Loading(SteelWheels source, URI server, String language) {
        this.source = source;
        this.signIn = new SignIn(new ServerCalls(server, language), UUID.randomUUID());
    }

    /**
     * Loads as the named user, who must be an administrator.
     *
     * @param people the password that every user gets, the administrator too while his works only once
     * @throws CallFailed if the server refuses what it should take
     */
    public Outcome run(String administrator, String password, String people, LocalDate today) throws IOException {
        ServerCalls server = signIn.as(administrator, password, people);
        try {
            return load(server, people, today);
        } finally {
            SignIn.out(server);
        }
    }

    private Outcome load(ServerCalls server, String people, LocalDate today) throws IOException {
        LocalDate lastDay = landed(server, today).orElse(today);
        DemoPlan plan = DemoPlan.of(source, lastDay, DemoPlan.SEED);
        List<Step> steps = Step.of(plan);
        ImportRecord last = steps.get(steps.size() - 1).last();
        if (find(server, last.values().type(), last.id()).isPresent()) {
            return Outcome.nothing(lastDay);
        }
        Map<String, Integer> counts = new LinkedHashMap<>();
        push(server, steps.get(0), counts);
        // Before all that follows, so that the last record proves that everybody can sign in.
        new Passwords(server, signIn, people).give(plan.users());
        for (Step step : steps.subList(1, steps.size() - 1)) {
            push(server, step, counts);
        }
        push(server, new DemoGroups(plan).commands());
        push(server, steps.get(steps.size() - 1), counts);
        List<Outcome.RefusedLine> refused = refused(server);
        DemoJobs.run(server, GRADING);
        DemoJobs.begin(server, BACKUP);
        return new Outcome(lastDay, counts, refused);
    }

    private void push(ServerCalls server, Step step, Map<String, Integer> counts) throws IOException {
        for (List<ImportRecord> unit : step.units()) {
            push(server, unit);
        }
        step.imports().forEach(record -> counts.merge(record.values().type(), 1, Integer::sum));
    }

    /** The day that the company's last payment has on the server. */
    private Optional<LocalDate> landed(ServerCalls server, LocalDate today) throws IOException {
        PlannedReceipt latest = DemoPlan.of(source, today, DemoPlan.SEED).receipts().stream()
                .max(Comparator.comparing(PlannedReceipt::received))
                .orElseThrow();
        return find(server, Receipt.TYPE.name(), Imports.id(latest.key()))
                .map(receipt -> LocalDate.parse(
                        receipt.at("/values/" + Receipt.RECEIVED_ON).asText()));
    }

    private static Optional<JsonNode> find(ServerCalls server, String type, UUID id) throws IOException {
        return server.find("api/v1/" + type + "/" + id);
    }

    private void push(ServerCalls server, List<? extends Command> unit) throws IOException {
        ObjectNode body = ServerCalls.JSON.createObjectNode().put("operation", operation.toString());
        ArrayNode commands = body.putArray("commands");
        unit.forEach(command -> commands.add(CODEC.write(command)));
        server.post("api/v1/commands", body);
    }

    /** Lines of no order stand alone, so that nothing falls with them; that the door takes none of them is its doing. */
    private List<Outcome.RefusedLine> refused(ServerCalls server) throws IOException {
        List<Outcome.RefusedLine> refusals = new ArrayList<>();
        for (OrderLine line : source.linesWithoutOrder()) {
            try {
                push(server, List.of(record(line)));
            } catch (CallFailed refused) {
                refusals.add(
                        new Outcome.RefusedLine(line.order(), line.product(), String.valueOf(refused.getMessage())));
            }
        }
        return refusals;
    }

    private static ImportRecord record(OrderLine line) {
        SourceKey order = new SourceKey(SourceKey.Kind.ORDER, String.valueOf(line.order()));
        return OrderImports.line(
                order,
                new PlannedOrder.Line(
                        new SourceKey(SourceKey.Kind.ORDER_LINE, line.order() + "/" + line.product()),
                        line.position(),
                        new SourceKey(SourceKey.Kind.PRODUCT, line.product()),
                        line.product(),
                        line.quantity(),
                        line.price(),
                        line.amount()));
    }
}
