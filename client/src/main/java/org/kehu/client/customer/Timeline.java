package org.kehu.client.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.customer.TimelineEntry.Kind;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.JournalLine;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.Configuration;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.organisation.User;
import org.kehu.common.query.Filter;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/** Reads all that happened with one customer, the newest first. Off the FX thread. */
record Timeline(RecordDesk desk, UUID customer, FieldText text) {
    private static final int MOST = 300;
    private static final int MOST_CHANGES = 100;

    List<TimelineEntry> read() {
        List<TimelineEntry> entries = new ArrayList<>();
        newest(Activity.TYPE, Activity.CUSTOMER, Activity.STARTED_AT).forEach(one -> entries.add(activity(one)));
        newest(Order.TYPE, Order.CUSTOMER, Order.ORDERED_ON).forEach(one -> entries.add(order(one)));
        newest(Opportunity.TYPE, Opportunity.CUSTOMER, SystemFields.CREATED_AT).forEach(one -> entries.add(deal(one)));
        newest(Ticket.TYPE, Ticket.CUSTOMER, SystemFields.CREATED_AT).forEach(one -> entries.add(ticket(one)));
        newest(Receipt.TYPE, Receipt.CUSTOMER, Receipt.RECEIVED_ON).forEach(one -> entries.add(receipt(one)));
        newest(BehaviourEvent.TYPE, BehaviourEvent.CUSTOMER, BehaviourEvent.OCCURRED_AT)
                .forEach(one -> entries.add(behaviour(one)));
        RecordRef ref = new RecordRef("customer", customer);
        CrmRecord record = desk.records().find(ref);
        if (record != null) {
            desk.records().history(ref, MOST_CHANGES).stream()
                    .filter(line -> line.patch().action() == RecordPatch.Action.UPDATE)
                    .forEach(line -> addChange(entries, record, line));
        }
        entries.sort(Comparator.comparing(TimelineEntry::at).reversed());
        return entries;
    }

    private List<CrmRecord> newest(RecordType type, Field<UUID> link, Field<?> by) {
        RecordQuery query = RecordQuery.of(type)
                .where(Filter.eq(link, customer))
                .sortedBy(Sort.byDescending(by))
                .limit(MOST);
        return desk.records().page(query).records();
    }

    private TimelineEntry activity(CrmRecord one) {
        Instant next = one.get(Activity.NEXT_AT);
        String more = Objects.requireNonNullElse(one.get(Activity.CONTENT), "");
        String result = text.of(one, Activity.RESULT);
        String kind = one.require(Activity.KIND);
        boolean past = next == null || day(next).isBefore(text.formats().today());
        String state = next == null || past || !result.isEmpty()
                ? result
                : text.formats().labels().text("timeline.next", text.formats().relativeDay(day(next)));
        return entry(Kind.ACTIVITY, kind, one, one.require(Activity.STARTED_AT), false)
                .with(text.of(one, Activity.KIND), one.title(), more, state);
    }

    private TimelineEntry order(CrmRecord one) {
        return entry(Kind.ORDER, "", one, start(one.get(Order.ORDERED_ON)), true)
                .with(
                        type(one),
                        number(one, Order.NUMBER, Order.ALIAS),
                        text.of(one, Order.TOTAL),
                        text.of(one, Order.STATE));
    }

    private TimelineEntry deal(CrmRecord one) {
        UUID stageId = one.get(Opportunity.STAGE);
        Configuration configuration = desk.records().configuration();
        CrmRecord stage = stageId == null ? null : configuration.find(Stage.TYPE, stageId);
        return entry(Kind.DEAL, "", one, created(one), false)
                .with(type(one), one.title(), text.of(one, Opportunity.AMOUNT), stage == null ? "" : stage.title());
    }

    private TimelineEntry ticket(CrmRecord one) {
        String title =
                text.formats().labels().text("timeline.ticket", number(one, Ticket.NUMBER, Ticket.ALIAS), one.title());
        return entry(Kind.TICKET, "", one, created(one), false).with(type(one), title, "", text.of(one, Ticket.STATE));
    }

    private TimelineEntry receipt(CrmRecord one) {
        return entry(Kind.RECEIPT, "", one, start(one.get(Receipt.RECEIVED_ON)), true)
                .with(
                        type(one),
                        text.of(one, Receipt.AMOUNT),
                        text.of(one, Receipt.REFERENCE),
                        text.of(one, Receipt.METHOD));
    }

    private TimelineEntry behaviour(CrmRecord one) {
        return entry(Kind.BEHAVIOUR, "", one, one.require(BehaviourEvent.OCCURRED_AT), false)
                .with(text.of(one, BehaviourEvent.KIND), one.title(), "", text.of(one, BehaviourEvent.SOURCE));
    }

    private void addChange(List<TimelineEntry> entries, CrmRecord record, JournalLine line) {
        String fields = line.patch().changes().keySet().stream()
                .map(name -> record.type().find(name))
                .filter(field -> field != null
                        && !field.isDerived()
                        && !SystemFields.all().contains(field))
                .map(field -> desk.labels().field(record.type(), Objects.requireNonNull(field)))
                .sorted()
                .collect(Collectors.joining(text.formats().labels().text("field.list.separator")));
        if (!fields.isEmpty()) {
            String what = text.formats().labels().text("timeline.changed");
            entries.add(new TimelineEntry(
                    Kind.CHANGE, "", line.happenedAt(), false, what, fields, "", name(desk.me()), "", record.ref()));
        }
    }

    private record Draft(Kind kind, String detail, CrmRecord record, Instant at, boolean wholeDay, String who) {
        TimelineEntry with(String what, String title, String more, String state) {
            return new TimelineEntry(kind, detail, at, wholeDay, what, title, more, who, state, record.ref());
        }
    }

    private Draft entry(Kind kind, String detail, CrmRecord record, Instant at, boolean wholeDay) {
        return new Draft(kind, detail, record, at, wholeDay, who(record));
    }

    /** Whose it is, or else who wrote it down. */
    private String who(CrmRecord record) {
        Field<UUID> owner = record.type().scopes().owner();
        UUID owned = owner == null || record.withholds(owner) ? null : record.get(owner);
        UUID id = owned == null ? record.get(SystemFields.CREATED_BY) : owned;
        return id == null ? "" : name(id);
    }

    private String name(UUID user) {
        CrmRecord person = desk.records().configuration().find(User.TYPE, user);
        return person == null ? "" : person.title();
    }

    private String type(CrmRecord one) {
        return text.formats().labels().text("type." + one.type());
    }

    private static String number(CrmRecord one, Field<String> number, Field<String> alias) {
        String given = one.get(number);
        return given != null ? given : Objects.requireNonNullElse(one.get(alias), "");
    }

    private static Instant created(CrmRecord one) {
        return Objects.requireNonNullElse(one.get(SystemFields.CREATED_AT), Instant.EPOCH);
    }

    private Instant start(@Nullable LocalDate date) {
        return date == null ? Instant.EPOCH : date.atStartOfDay(desk.zone()).toInstant();
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, desk.zone());
    }
}
