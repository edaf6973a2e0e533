package org.kehu.client.home;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.home.AgendaItem.Section;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;
import org.kehu.common.query.Path;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/** Reads what one person has to do now. Off the FX thread; each section is a query of its own that ends early. */
record Agenda(RecordDesk desk, Formats formats) {
    private static final int MOST = 50;
    private static final Duration NEAR = Duration.ofHours(24);

    List<AgendaItem> read() {
        List<AgendaItem> items = new ArrayList<>();
        Instant tomorrow = formats.today().plusDays(1).atStartOfDay(desk.zone()).toInstant();
        List<CrmRecord> tasks = page(RecordQuery.of(Task.TYPE)
                .where(Filter.eq(Task.OWNER, desk.me()))
                .where(new Filter.In(Path.of(Task.STATE), Set.of(Task.OPEN, "DOING")))
                .where(Filter.compare(Task.DUE, Operator.LE, formats.today()))
                .sortedBy(Sort.by(Task.DUE)));
        List<CrmRecord> customers = page(RecordQuery.of(Customer.TYPE)
                .where(Filter.eq(Customer.OWNER, desk.me()))
                .where(Filter.eq(Customer.STATUS, "ACTIVE"))
                .where(Filter.compare(Customer.NEXT_FOLLOW_UP_AT, Operator.LT, tomorrow))
                .sortedBy(Sort.by(Customer.NEXT_FOLLOW_UP_AT)));
        List<CrmRecord> tickets = page(RecordQuery.of(Ticket.TYPE)
                .where(Filter.not(new Filter.In(Path.of(Ticket.STATE), Set.copyOf(Ticket.SETTLED))))
                .where(Filter.eq(Ticket.OWNER, desk.me()))
                .where(Filter.compare(Ticket.DUE_AT, Operator.LT, formats.now().plus(NEAR)))
                .sortedBy(Sort.by(Ticket.DUE_AT)));
        List<CrmRecord> deals = page(RecordQuery.of(Opportunity.TYPE)
                .where(Filter.eq(Opportunity.OWNER, desk.me()))
                .where(Filter.eq(Opportunity.STATUS, Stage.OPEN))
                .where(Filter.empty(Opportunity.NEXT_STEP))
                .sortedBy(Sort.byDescending(Opportunity.AMOUNT)));
        List<CrmRecord> all = new ArrayList<>(tasks);
        all.addAll(tickets);
        all.addAll(deals);
        FieldText text = desk.text(desk.records().titles(RecordCardViewModel.links(all)));
        tasks.forEach(one -> items.add(task(one, text)));
        customers.forEach(one -> items.add(customer(one, text)));
        tickets.forEach(one -> items.add(ticket(one, text)));
        deals.forEach(one -> items.add(deal(one, text)));
        return items;
    }

    private List<CrmRecord> page(RecordQuery query) {
        return desk.records().page(query.limit(MOST)).records();
    }

    private AgendaItem task(CrmRecord one, FieldText text) {
        LocalDate due = one.require(Task.DUE);
        return item(
                due,
                one.require(Task.KIND),
                target(one, Task.CUSTOMER),
                one,
                null,
                one.title(),
                name(one, Task.CUSTOMER, text));
    }

    private AgendaItem customer(CrmRecord one, FieldText text) {
        LocalDate day = LocalDate.ofInstant(one.require(Customer.NEXT_FOLLOW_UP_AT), desk.zone());
        String last = one.get(Customer.LAST_FOLLOWED_AT) == null
                ? text.formats().labels().text("today.never")
                : text.formats()
                        .labels()
                        .text(
                                "today.last",
                                text.formats()
                                        .relativeDay(LocalDate.ofInstant(
                                                one.require(Customer.LAST_FOLLOWED_AT), desk.zone())));
        String title = text.formats().labels().text("today.follow.up", one.title());
        return item(day, "FOLLOW_UP", one.ref(), null, one, title, last);
    }

    private AgendaItem item(
            LocalDate day,
            String kind,
            RecordRef opens,
            @Nullable CrmRecord task,
            @Nullable CrmRecord customer,
            String title,
            String beside) {
        boolean late = day.isBefore(formats.today());
        return new AgendaItem(
                late ? Section.OVERDUE : Section.TODAY,
                kind,
                opens,
                task,
                customer,
                title,
                beside,
                formats.relativeDay(day),
                late ? Tone.BAD : Tone.PLAIN);
    }

    private AgendaItem ticket(CrmRecord one, FieldText text) {
        Instant due = one.require(Ticket.DUE_AT);
        boolean late = due.isBefore(formats.now());
        return new AgendaItem(
                Section.TICKETS,
                "TICKET",
                one.ref(),
                null,
                null,
                one.title(),
                name(one, Ticket.CUSTOMER, text),
                formats.instant(due),
                late ? Tone.BAD : Tone.WARN);
    }

    private AgendaItem deal(CrmRecord one, FieldText text) {
        return new AgendaItem(
                Section.DEALS,
                "DEAL",
                one.ref(),
                null,
                null,
                one.title(),
                name(one, Opportunity.CUSTOMER, text),
                text.of(one, Opportunity.AMOUNT),
                Tone.PLAIN);
    }

    private static String name(CrmRecord one, Field<UUID> link, FieldText text) {
        return one.withholds(link) ? "" : text.of(one, link);
    }

    private static RecordRef target(CrmRecord one, Field<UUID> link) {
        UUID id = one.withholds(link) ? null : one.get(link);
        return id == null ? one.ref() : new RecordRef(Objects.requireNonNull(link.target()), id);
    }
}
