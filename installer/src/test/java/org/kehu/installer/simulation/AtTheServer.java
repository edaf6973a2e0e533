package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.service.Ticket;

/** What an administrator does to many records at once. */
final class AtTheServer {
    private static final List<String> SOURCES = List.of("a", "b", "c");
    private static final List<RecordType> OWNED = List.of(Customer.TYPE, Opportunity.TYPE, Ticket.TYPE);

    private final Cluster server;
    private final Dice dice;
    private final Supplier<UUID> ids;

    AtTheServer(Cluster server, Dice dice, Supplier<UUID> ids) {
        this.server = server;
        this.dice = dice;
        this.ids = ids;
    }

    /** Customers come in from elsewhere, the same ones again and again. */
    Deed imports() {
        List<Command> commands = new ArrayList<>();
        for (String source : SOURCES) {
            if (dice.percent(60)) {
                FieldValues values = FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "imported " + source)
                        .with(Customer.KIND, "COMPANY")
                        .with(Customer.NOTES, dice.one(List.of("x", "y")))
                        .with(Customer.OWNER, Company.person(dice.one(Company.PEOPLE)));
                commands.add(new ImportRecord(Ids.named("source " + source), values, "batch"));
            }
        }
        commands.add(new ImportRecord(
                ids.get(),
                FieldValues.of(Customer.TYPE)
                        .with(Customer.NAME, "imported once")
                        .with(Customer.KIND, "COMPANY"),
                "batch"));
        return Deed.of("an import of " + commands.size(), commands);
    }

    /** Something is taken out of the bin, also what has been merged into another or was thrown away by others. */
    @Nullable Deed restore() {
        List<CrmRecord> binned = owned(true);
        if (binned.isEmpty()) {
            return null;
        }
        CrmRecord record = dice.one(binned);
        return Deed.of(
                "%s %s is taken out of the bin".formatted(record.type(), Trace.brief(record.id())),
                new RestoreRecord(record.ref(), dice.percent(50) ? true : null));
    }

    /** Something that others may be at work on is thrown away. */
    @Nullable Deed delete() {
        List<CrmRecord> all = owned(false);
        if (all.isEmpty()) {
            return null;
        }
        return thrownAway(dice.one(all));
    }

    Deed takeAway(CrmRecord record) {
        String to = dice.one(Company.PEOPLE);
        return dice.percent(50)
                ? thrownAway(record)
                : Deed.of(
                        "%s %s goes to %s".formatted(record.type(), Trace.brief(record.id()), to),
                        new AssignOwner(record.ref(), Company.person(to)));
    }

    private static Deed thrownAway(CrmRecord record) {
        return Deed.of(
                "%s %s is thrown away".formatted(record.type(), Trace.brief(record.id())),
                new DeleteRecord(record.ref(), record.revision()));
    }

    private List<CrmRecord> owned(boolean deleted) {
        return OWNED.stream()
                .flatMap(type -> server.memory.all(type).stream())
                .filter(record -> record.isDeleted() == deleted)
                .toList();
    }

    /** Everything of somebody goes to somebody else. */
    @Nullable Deed handOver() {
        UUID from = Company.person(dice.one(Company.PEOPLE));
        String to = dice.one(Company.PEOPLE);
        List<Command> commands = new ArrayList<>();
        for (RecordType type : OWNED) {
            for (CrmRecord record : server.memory.all(type)) {
                if (!record.isDeleted() && from.equals(record.get(type.scopes().owner()))) {
                    commands.add(new AssignOwner(record.ref(), Company.person(to)));
                }
            }
        }
        return commands.isEmpty() ? null : Deed.of("all of one goes to " + to, commands);
    }
}
