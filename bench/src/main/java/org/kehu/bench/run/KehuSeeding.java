package org.kehu.bench.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.kehu.bench.seed.Seed;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Address;
import org.kehu.common.record.PersonName;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.setup.ServerSetup;

/** The seed as commands, through the door as everything else. */
final class KehuSeeding {
    static final String COMMANDS = "api/v1/commands";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String BATCH = "bench";
    private static final int WALK = 1_000;

    private KehuSeeding() {}

    static void load(Calls calls, int customers) throws IOException {
        load(calls, customers, i -> new ImportRecord(Seed.id("customer", i), customer(i), BATCH));
        load(calls, customers, i -> new ImportRecord(Seed.id("contact", i), contact(i), BATCH));
        load(
                calls,
                Seed.opportunities(customers),
                i -> new ImportRecord(Seed.id("opportunity", i), opportunity(i), BATCH));
    }

    private static void load(Calls calls, int count, IntFunction<Command> imports) throws IOException {
        for (int from = 0; from < count; from += CommandUnit.MOST) {
            Command[] unit = IntStream.range(from, Math.min(count, from + CommandUnit.MOST))
                    .mapToObj(imports)
                    .toArray(Command[]::new);
            calls.send(calls.post(COMMANDS, unit(unit)));
        }
    }

    static String unit(Command... commands) {
        ObjectNode unit = JSON.createObjectNode();
        ArrayNode all = unit.putArray("commands");
        Arrays.stream(commands).map(Kehu.CATALOG.commands()::write).forEach(all::add);
        return unit.toString();
    }

    static FieldValues customer(int place) {
        return FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, Seed.name(place))
                .with(Customer.PHONE, Seed.phone(place))
                .with(Customer.EMAIL, Seed.email(place))
                .with(Customer.ADDRESS, new Address(Seed.street(place), Seed.city(place), "", "", "CN"));
    }

    private static FieldValues contact(int place) {
        return FieldValues.of(Contact.TYPE)
                .with(Contact.CUSTOMER, Seed.id("customer", place))
                .with(Contact.NAME, PersonName.of("Wang", Seed.trade(place) + place))
                .with(Contact.PRIMARY, true);
    }

    private static FieldValues opportunity(int place) {
        return FieldValues.of(Opportunity.TYPE)
                .with(Opportunity.TITLE, Seed.name(place))
                .with(Opportunity.CUSTOMER, Seed.id("customer", place))
                .with(Opportunity.PIPELINE, ServerSetup.PIPELINE)
                .with(Opportunity.STAGE, ServerSetup.stage("contact"));
    }

    /** Walks the list to a depth as anybody must; the cursor leads on from there. */
    static String cursor(Calls calls, int skipped) throws IOException {
        String cursor = "";
        for (int left = skipped; left > 0; left -= WALK) {
            String after = cursor.isEmpty() ? "" : "&after=" + cursor;
            String path = "api/v1/customer?sort=name&limit=" + Math.min(WALK, left) + after;
            JsonNode page = JSON.readTree(calls.send(calls.get(path)));
            cursor = page.path("next").asText();
        }
        return cursor;
    }
}
