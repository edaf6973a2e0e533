package org.kehu.client.service;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.client.task.Work;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Order;
import org.kehu.common.service.AddMessage;
import org.kehu.common.service.AssignTicket;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.ReopenTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;
import org.kehu.common.service.WaitForCustomer;

/** One ticket and what can be done about it. A refusal is told and changes nothing here. */
final class TicketViewModel implements AutoCloseable {
    private static final Set<String> TYPES = Set.of(
            Ticket.TYPE.name(), TicketMessage.TYPE.name(), Customer.TYPE.name(), Order.TYPE.name(), User.TYPE.name());
    private final RecordDesk desk;
    private final TicketReader reader;
    private final ReadOnlyObjectWrapper<@Nullable TicketDetail> detail = new ReadOnlyObjectWrapper<>();
    private final Map<UUID, String> drafts = new HashMap<>();
    private final Subscription changes;
    private @Nullable UUID shown;
    private @Nullable Work<@Nullable TicketDetail> running;

    TicketViewModel(RecordDesk desk) {
        this.desk = desk;
        this.reader = new TicketReader(desk);
        this.changes =
                desk.records().onChange(TYPES, change -> desk.background().deliver(this::reload));
    }

    void show(@Nullable UUID ticket) {
        shown = ticket;
        reload();
    }

    private void reload() {
        if (running != null) {
            running.cancel();
        }
        UUID wanted = shown;
        if (wanted == null) {
            detail.set(null);
            return;
        }
        running = desk.background()
                .<@Nullable TicketDetail>work(desk.texts().text("tickets.loading"), progress -> reader.detail(wanted))
                .onSuccess(detail::set);
        running.start();
    }

    /** Null while no ticket is chosen, and for one that this device does not hold. */
    ReadOnlyObjectProperty<@Nullable TicketDetail> detailProperty() {
        return detail.getReadOnlyProperty();
    }

    void take() {
        act("tickets.taken", TakeTicket::new);
    }

    void assign(UUID agent, String name) {
        TicketDetail now = detail.get();
        if (now != null) {
            String done = desk.texts().text("tickets.assigned", title(now), name);
            desk.doing().run(done, new AssignTicket(now.ticket().id(), agent));
        }
    }

    void waitForCustomer() {
        act("tickets.waiting", WaitForCustomer::new);
    }

    void finish() {
        act("tickets.closed", CloseTicket::new);
    }

    void reopen() {
        act("tickets.reopened", ReopenTicket::new);
    }

    /** @param refused gets the reason; the person mends the text there */
    void solve(String solution, Runnable then, Consumer<Reason> refused) {
        TicketDetail now = detail.get();
        if (now != null) {
            List<Command> solve = List.of(new SolveTicket(now.ticket().id(), solution.strip()));
            desk.doing().run(desk.texts().text("tickets.solved", title(now)), () -> solve, then, refused);
        }
    }

    /** @param refused gets the reason; the person mends it in the form */
    void edit(EditRecord edit, Runnable then, Consumer<Reason> refused) {
        TicketDetail now = detail.get();
        if (now != null) {
            desk.doing().run(desk.texts().text("tickets.edited", title(now)), () -> List.of(edit), then, refused);
        }
    }

    private void act(String doneKey, Function<UUID, Command> verb) {
        TicketDetail now = detail.get();
        if (now != null) {
            String done = desk.texts().text(doneKey, title(now));
            desk.doing().run(done, verb.apply(now.ticket().id()));
        }
    }

    /**
     * Sends a message; its draft goes once it is kept.
     *
     * @param waits the ticket waits for the customer from then on; both or neither happens
     */
    void send(Word word, String text, boolean waits, Runnable then) {
        TicketDetail now = detail.get();
        if (now == null || text.isBlank()) {
            return;
        }
        UUID ticket = now.ticket().id();
        List<Command> commands = new ArrayList<>();
        commands.add(new AddMessage(desk.commands().newId(), message(now, word, text.strip())));
        if (waits) {
            commands.add(new WaitForCustomer(ticket));
        }
        Runnable kept = () -> {
            drafts.remove(ticket);
            then.run();
        };
        String done = desk.texts().text(waits ? "tickets.sent.waiting" : "tickets.sent", title(now));
        desk.doing().run(done, () -> commands, kept, desk.doing()::refuse);
    }

    private FieldValues message(TicketDetail now, Word word, String text) {
        return FieldValues.of(TicketMessage.TYPE)
                .with(TicketMessage.TICKET, now.ticket().id())
                .with(TicketMessage.DIRECTION, word.direction())
                .with(TicketMessage.BODY, text)
                .with(TicketMessage.CHANNEL, channel(now, word))
                .with(TicketMessage.AUTHOR, author(now, word));
    }

    private static @Nullable String channel(TicketDetail now, Word word) {
        return switch (word) {
            case REPLY -> now.ticket().get(Ticket.CHANNEL);
            case NOTE -> null;
            case HEARD -> "PHONE";
        };
    }

    private @Nullable String author(TicketDetail now, Word word) {
        CrmRecord customer = now.customer();
        if (word == Word.HEARD) {
            return customer == null ? null : customer.title();
        }
        return desk.records().configuration().all(User.TYPE).stream()
                .filter(user -> user.id().equals(desk.me()))
                .map(CrmRecord::title)
                .findFirst()
                .orElse(null);
    }

    /** What was typed for this ticket and not sent. */
    String draft(UUID ticket) {
        return drafts.getOrDefault(ticket, "");
    }

    void keepDraft(UUID ticket, String text) {
        drafts.put(ticket, text);
    }

    static String title(TicketDetail detail) {
        String number = number(detail.ticket());
        return number.isEmpty() ? detail.ticket().title() : number;
    }

    /** The number, or the provisional one until the server has given it. */
    static String number(CrmRecord ticket) {
        String number = ticket.get(Ticket.NUMBER);
        String alias = ticket.get(Ticket.ALIAS);
        return number != null ? number : alias == null ? "" : alias;
    }

    @Override
    public void close() {
        changes.close();
        if (running != null) {
            running.cancel();
        }
    }
}
