package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kehu.common.Kehu;
import org.kehu.common.command.Catalog;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.OrganisationPolicy;
import org.kehu.common.record.Conversion;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.RenamedPart;
import org.kehu.common.record.ScopeFields;
import org.kehu.common.record.SystemFields;
import org.kehu.common.record.Versions;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketBeginning;

/** Versions to come, which today's programs will meet: with one more type and field, and a part of a verb renamed. */
final class Futures {
    static final Field<String> NICKNAME = Field.text("nickname");
    static final Field<String> PLACE = Field.text("place").required();
    static final Field<UUID> HOST = Field.link("host", "user");
    static final RecordType VISIT =
            RecordType.of("visit", PLACE, PLACE, HOST).scopedBy(new ScopeFields(HOST, null, null, null, null));
    private static final Conversion NOTHING = tree -> {};

    private Futures() {}

    /** As {@code ticket.assign} will be written then. */
    record Assign(UUID ticket, UUID worker) implements Command {
        private AssignTicket today() {
            return new AssignTicket(ticket, worker);
        }

        @Override
        public List<Touch> touches(RecordSchema schema) {
            return today().touches(schema);
        }

        @Override
        public Decision decide(Facts facts) {
            return today().decide(facts);
        }
    }

    /** Declarations so many versions after today's. */
    static Catalog after(int versions) {
        List<Conversion> steps = steps(Kehu.SCHEMA.versions().current() - 1);
        steps.add(new RenamedPart("ticket.assign", "assignee", "worker"));
        steps.addAll(steps(versions - 1));
        RecordSchema schema = new RecordSchema(
                types(), new Versions(steps, Kehu.SCHEMA.versions().firstTypes()));
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        Kehu.CATALOG
                .commands()
                .names()
                .forEach(name -> verbs.put(name, Kehu.CATALOG.commands().type(name)));
        verbs.put("ticket.assign", Assign.class);
        return catalog(schema, verbs);
    }

    /** Today's, as of so many versions ago. */
    static Catalog before(int versions) {
        List<Conversion> steps = steps(Kehu.SCHEMA.versions().current() - 1 - versions);
        RecordSchema schema = new RecordSchema(Kehu.SCHEMA.types(), new Versions(steps, Set.of()));
        Map<String, Class<? extends Command>> verbs = new LinkedHashMap<>();
        Kehu.CATALOG
                .commands()
                .names()
                .forEach(name -> verbs.put(name, Kehu.CATALOG.commands().type(name)));
        return catalog(schema, verbs);
    }

    private static Catalog catalog(RecordSchema schema, Map<String, Class<? extends Command>> verbs) {
        return new Catalog(
                schema,
                verbs,
                List.of(),
                List.of(),
                Map.of(Ticket.TYPE.name(), new TicketBeginning()),
                new OrganisationPolicy(schema));
    }

    private static List<Conversion> steps(int many) {
        List<Conversion> steps = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            steps.add(NOTHING);
        }
        return steps;
    }

    private static List<RecordType> types() {
        List<RecordType> types = new ArrayList<>();
        Kehu.SCHEMA.types().forEach(type -> types.add(type == Customer.TYPE ? customer() : type));
        types.add(VISIT);
        return types;
    }

    private static RecordType customer() {
        List<Field<?>> fields = new ArrayList<>(Customer.TYPE.fields());
        fields.removeAll(SystemFields.all());
        fields.add(NICKNAME);
        return RecordType.of("customer", Customer.NAME, fields.toArray(Field<?>[]::new))
                .scopedBy(Customer.TYPE.scopes())
                .numbered(Objects.requireNonNull(Customer.TYPE.numbering()));
    }
}
