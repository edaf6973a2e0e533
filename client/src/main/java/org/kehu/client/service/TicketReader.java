package org.kehu.client.service;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.JournalLine;
import org.kehu.client.records.Records;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Order;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;

/** Reads what the ticket screens show. Blocks: never on the FX thread. */
final class TicketReader {
    private static final int AROUND = 5;
    private static final int JOURNAL = 100;
    private final RecordDesk desk;
    private final Records records;

    TicketReader(RecordDesk desk) {
        this.desk = desk;
        this.records = desk.records();
    }

    QueueChoice.Here here() {
        return new QueueChoice.Here(desk.me(), desk.texts().formats().today(), desk.zone());
    }

    List<QueueFigures> figures(QueueChoice.Here here) {
        List<QueueFigures> all = new ArrayList<>();
        for (QueueChoice.Kind kind : QueueChoice.Kind.values()) {
            if (kind == QueueChoice.Kind.QUEUE) {
                queues().forEach(queue -> all.add(figures(QueueChoice.queue(queue.id()), queue.title(), here)));
            } else {
                all.add(figures(QueueChoice.of(kind), "", here));
            }
        }
        return all;
    }

    private List<CrmRecord> queues() {
        return records.configuration().all(Queue.TYPE).stream()
                .filter(queue -> !queue.isDeleted())
                .sorted(Comparator.comparing(
                        queue -> queue.get(Queue.POSITION), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private QueueFigures figures(QueueChoice choice, String name, QueueChoice.Here here) {
        CrmRecord nearest = choice.kind().isQueue()
                ? records.page(choice.running(here)).records().stream()
                        .findFirst()
                        .orElse(null)
                : null;
        return new QueueFigures(choice, name, records.count(choice.query(here)), nearest);
    }

    /** Those whose time runs first, then those that wait for the customer. */
    List<TicketRow> rows(QueueChoice choice, QueueChoice.Here here) {
        List<CrmRecord> tickets =
                records.page(choice.query(here).limit(Page.MOST)).records();
        Set<RecordRef> refs = new HashSet<>();
        tickets.forEach(ticket -> addLinks(ticket, refs));
        Map<RecordRef, String> titles = records.titles(refs);
        return tickets.stream()
                .map(ticket -> row(ticket, titles))
                .sorted(Comparator.comparing(
                        row -> Ticket.PENDING.equals(row.ticket().get(Ticket.STATE))))
                .toList();
    }

    private static void addLinks(CrmRecord ticket, Set<RecordRef> refs) {
        add(refs, Customer.TYPE.name(), ticket.get(Ticket.CUSTOMER));
        add(refs, User.TYPE.name(), ticket.get(Ticket.OWNER));
    }

    private static void add(Set<RecordRef> refs, String type, @Nullable UUID id) {
        if (id != null) {
            refs.add(new RecordRef(type, id));
        }
    }

    private static TicketRow row(CrmRecord ticket, Map<RecordRef, String> titles) {
        UUID owner = ticket.get(Ticket.OWNER);
        UUID customer = ticket.get(Ticket.CUSTOMER);
        return new TicketRow(
                ticket,
                customer == null ? "" : titles.getOrDefault(new RecordRef(Customer.TYPE.name(), customer), ""),
                owner == null ? "" : titles.getOrDefault(new RecordRef(User.TYPE.name(), owner), "–"));
    }

    /** Null if this device does not hold the ticket. */
    @Nullable TicketDetail detail(UUID id) {
        CrmRecord ticket = records.find(new RecordRef(Ticket.TYPE.name(), id));
        if (ticket == null) {
            return null;
        }
        UUID customerId = ticket.get(Ticket.CUSTOMER);
        CrmRecord customer = customerId == null ? null : records.find(new RecordRef(Customer.TYPE.name(), customerId));
        List<JournalLine> journal = records.history(ticket.ref(), JOURNAL);
        List<ConversationLine> lines = lines(id, journal);
        Set<RecordRef> refs = new HashSet<>();
        addLinks(ticket, refs);
        add(refs, Queue.TYPE.name(), ticket.get(Ticket.QUEUE));
        if (customer != null) {
            add(refs, User.TYPE.name(), customer.get(Customer.OWNER));
        }
        return new TicketDetail(
                ticket,
                customer,
                lines,
                customerId == null ? List.of() : others(id, customerId),
                customerId == null ? List.of() : orders(customerId),
                records.titles(refs),
                journal.stream().anyMatch(line -> !line.settled()));
    }

    private List<ConversationLine> lines(UUID id, List<JournalLine> journal) {
        List<ConversationLine> lines = new ArrayList<>();
        for (CrmRecord message : records.children(TicketMessage.TYPE, id)) {
            boolean unsent = records.history(message.ref(), 1).stream().anyMatch(line -> !line.settled());
            lines.add(new ConversationLine.Message(message, unsent));
        }
        for (JournalLine line : journal) {
            if (line.patch().changes().get(Ticket.STATE.name()) instanceof Change.Set set
                    && set.before() != null
                    && set.after() instanceof String state) {
                lines.add(new ConversationLine.Step(line.happenedAt(), state, !line.settled()));
            }
        }
        lines.sort(Comparator.comparing(ConversationLine::at));
        return lines;
    }

    private List<CrmRecord> others(UUID id, UUID customer) {
        RecordQuery open = RecordQuery.of(Ticket.TYPE)
                .where(Filter.eq(Ticket.CUSTOMER, customer))
                .where(Filter.not(new Filter.In(Path.of(Ticket.STATE), Set.copyOf(Ticket.SETTLED))))
                .sortedBy(Sort.by(Ticket.DUE_AT))
                .limit(AROUND + 1);
        return records.page(open).records().stream()
                .filter(one -> !one.id().equals(id))
                .limit(AROUND)
                .toList();
    }

    private List<CrmRecord> orders(UUID customer) {
        RecordQuery newest = RecordQuery.of(Order.TYPE)
                .where(Filter.eq(Order.CUSTOMER, customer))
                .sortedBy(Sort.byDescending(Order.ORDERED_ON))
                .limit(AROUND);
        return records.page(newest).records();
    }
}
