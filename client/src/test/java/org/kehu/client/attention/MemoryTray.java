package org.kehu.client.attention;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.records.Attention;
import org.kehu.client.records.AttentionEntry;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.Undone;
import org.kehu.client.task.FxThread;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.Reason;
import org.kehu.common.command.RestoreRecord;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Money;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.sync.WayBack;

/** A tray in memory whose retry runs the commands again; never on the FX thread. */
final class MemoryTray implements Attention {
    static final UUID TAKE = SampleCompany.id("tray take");
    static final UUID EDIT = SampleCompany.id("tray edit");
    static final UUID CLOSE = SampleCompany.id("tray close");
    private final SampleCompany company;
    private final List<AttentionEntry> entries = new ArrayList<>();

    MemoryTray(SampleCompany company, Instant now) {
        this.company = company;
        UUID ticket = SampleCompany.id("ticket 0");
        entries.add(entry(
                CLOSE,
                new CloseTicket(ticket),
                Reason.of(org.kehu.common.service.Ticket.TYPE, org.kehu.common.service.Ticket.SOLUTION, "required"),
                now.minusSeconds(9000),
                List.of()));
        entries.add(entry(
                TAKE,
                new TakeTicket(ticket),
                Reason.of("ticket_taken", "Missing hubcaps, Lincoln Berline", "Martin Gerard"),
                now.minusSeconds(4000),
                List.of()));
        entries.add(edit(now));
    }

    /** Empty from here on. */
    void discard() {
        entries.clear();
    }

    /** Beside the others, refused just now. */
    void add(AttentionEntry entry) {
        entries.add(entry);
    }

    private AttentionEntry edit(Instant now) {
        CrmRecord euro = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        Money mine = Money.of("120000", "USD");
        FieldChanges changes = FieldChanges.of(euro)
                .with(euro, Customer.CREDIT_LIMIT, mine)
                .with(euro, Customer.NOTES, "Dock 4 from December, call Eric first");
        return entry(
                EDIT,
                new EditRecord(changes, euro.revision()),
                Reason.of(Customer.TYPE, Customer.CREDIT_LIMIT, "guarded_conflict", "USD 12000", "USD 120000"),
                now.minusSeconds(600),
                List.of(
                        value(euro.ref(), Customer.CREDIT_LIMIT, mine, euro.get(Customer.CREDIT_LIMIT)),
                        value(
                                euro.ref(),
                                Customer.NOTES,
                                "Dock 4 from December, call Eric first",
                                euro.get(Customer.NOTES))));
    }

    static AttentionEntry entry(
            UUID id, Command command, Reason reason, Instant at, List<AttentionEntry.Value> values) {
        return new AttentionEntry(id, id, List.of(command), command, reason, at, values, false);
    }

    static <V> AttentionEntry.Value value(RecordRef record, Field<V> field, @Nullable V mine, @Nullable V theirs) {
        return new AttentionEntry.Value(record, field.name(), json(field, mine), json(field, theirs));
    }

    private static <V> JsonNode json(Field<V> field, @Nullable V value) {
        return value == null ? NullNode.getInstance() : field.json(value);
    }

    @Override
    public List<AttentionEntry> entries() {
        FxThread.forbid();
        return List.copyOf(entries);
    }

    @Override
    public Did retry(List<Wanted> wanted) {
        List<AttentionEntry> before = List.copyOf(entries);
        List<Outcome> outcomes = new ArrayList<>();
        for (Wanted one : wanted) {
            outcomes.addAll(again(
                    one.entry(),
                    entry -> entry.commands().stream()
                            .map(command -> without(one.theirs(), command))
                            .toList()));
        }
        return did(before, outcomes);
    }

    @Override
    public Did restore(Wanted wanted) {
        List<AttentionEntry> before = List.copyOf(entries);
        return did(before, again(wanted.entry(), entry -> {
            List<Command> all = new ArrayList<>();
            entry.commands().stream()
                    .flatMap(one -> WayBack.records(Kehu.SCHEMA, entry.reason(), one).stream())
                    .forEach(ref -> all.add(new RestoreRecord(ref, true)));
            all.addAll(entry.commands());
            return all;
        }));
    }

    private List<Outcome> again(UUID id, Function<AttentionEntry, List<Command>> commands) {
        FxThread.forbid();
        List<Outcome> outcomes = new ArrayList<>();
        for (AttentionEntry entry : List.copyOf(entries)) {
            if (entry.id().equals(id)) {
                Outcome outcome = company.ports.run(commands.apply(entry));
                outcomes.add(outcome);
                if (outcome instanceof Outcome.Accepted) {
                    entries.remove(entry);
                }
            }
        }
        return outcomes;
    }

    private Did did(List<AttentionEntry> before, List<Outcome> outcomes) {
        List<UUID> done = outcomes.stream()
                .filter(Outcome.Accepted.class::isInstance)
                .map(one -> ((Outcome.Accepted) one).operation())
                .toList();
        List<Reason> refused = outcomes.stream()
                .filter(Outcome.Rejected.class::isInstance)
                .map(one -> ((Outcome.Rejected) one).reason())
                .toList();
        UUID deed = company.ports.newId();
        if (!done.isEmpty()) {
            company.ports.did(deed, () -> back(before, done));
        }
        return new Did(deed, done.size(), 0, 0, refused);
    }

    private Undone back(List<AttentionEntry> before, List<UUID> done) {
        FxThread.forbid();
        int gone = before.size() - entries.size();
        done.forEach(company.ports::undo);
        entries.clear();
        entries.addAll(before);
        tell();
        UUID only = done.size() == 1 ? done.get(0) : null;
        return new Undone(new Outcome.Accepted(SampleCompany.ME, Set.of()), only, gone, List.of());
    }

    /** As the loop does of the real one. */
    private void tell() {
        int count = entries.size();
        Platform.runLater(() -> company.status.attentionProperty().set(count));
    }

    private static Command without(Set<Place> theirs, Command command) {
        if (!(command instanceof EditRecord given)) {
            return command;
        }
        FieldChanges edit = given.edit();
        Map<String, Change> wanted = new HashMap<>(edit.changes());
        wanted.keySet().removeIf(field -> theirs.contains(new Place(edit.record(), field)));
        return new EditRecord(new FieldChanges(edit.type(), edit.id(), wanted), given.seenRevision());
    }

    @Override
    public UUID discard(List<UUID> ids) {
        FxThread.forbid();
        List<AttentionEntry> before = List.copyOf(entries);
        entries.removeIf(entry -> ids.contains(entry.id()));
        UUID deed = company.ports.newId();
        company.ports.did(deed, () -> back(before, List.of()));
        return deed;
    }

    @Override
    public void settled(UUID entry, UUID operation) {
        FxThread.forbid();
        entries.removeIf(one -> one.id().equals(entry));
    }
}
