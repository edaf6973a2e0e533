package org.kehu.bench.device;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.bench.process.Times;
import org.kehu.bench.seed.Seed;
import org.kehu.client.records.Records;
import org.kehu.common.activity.Activity;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.service.Ticket;

/** Asks the cache what the screens ask it. */
record StoreReading(Records records) {
    private static final int TURNS = 100;
    private static final int WINDOW = 100;
    private static final int PAGE = 50;
    private static final int FOUND = 40;
    private static final int OFFERED = 8;
    private static final int LEAST_LETTERS = 2;
    private static final int TIMELINE = 300;
    private static final int STEP = 7_919;
    private static final List<RecordType> SEARCHED =
            List.of(Customer.TYPE, Contact.TYPE, Opportunity.TYPE, Ticket.TYPE);

    Map<String, ?> times() throws Exception {
        RecordQuery byName = RecordQuery.of(Customer.TYPE).sortedBy(Sort.by(Customer.NAME));
        int customers = (int) records.count(byName);
        Map<String, Map<String, Double>> times = new LinkedHashMap<>();
        times.put("page", turns(turn -> records.page(byName.limit(PAGE))));
        times.put(
                "skip",
                turns(turn -> records.page(
                        byName.page(new Page(WINDOW, null, Math.floorMod((long) turn * STEP, (long) customers))))));
        times.put("sort", sorted());
        times.put("search", typed(customers, this::offered));
        times.put("narrow", typed(customers, this::listed));
        times.put("card", turns(turn -> card(Seed.id("customer", Math.floorMod(turn * STEP, customers)))));
        return times;
    }

    private interface Turn {
        void at(int turn);
    }

    /** The first tenth warms up. */
    private static Map<String, Double> turns(Turn work) throws Exception {
        Times times = new Times();
        for (int turn = -TURNS / 10; turn < TURNS; turn++) {
            int now = turn;
            if (turn < 0) {
                work.at(now + TURNS);
            } else {
                times.measure(() -> work.at(now));
            }
        }
        return times.summary();
    }

    /** Each field that a list offers to sort by, both ways, with the count that the list shows. */
    private Map<String, Double> sorted() throws Exception {
        Times times = new Times();
        for (Field<?> field : sortable()) {
            for (Sort sort : List.of(Sort.by(field), Sort.byDescending(field))) {
                RecordQuery query = RecordQuery.of(Customer.TYPE).sortedBy(sort).limit(WINDOW);
                times.measure(() -> records.page(query));
            }
        }
        return times.summary();
    }

    private static List<Field<?>> sortable() {
        List<Field<?>> fields = new ArrayList<>();
        for (Field<?> field : Customer.TYPE.fields()) {
            switch (field.kind()) {
                case TEXT, PHONE, EMAIL, URL, NUMBER, COUNTER, DATE, INSTANT, BOOLEAN, MONEY, CHOICE ->
                    fields.add(field);
                default -> {}
            }
        }
        return fields;
    }

    /** Of a type, what holds what is typed. */
    private interface Search {
        void of(RecordType type, String typed);
    }

    /** Letter by letter, in all that the palette looks through; the first round reads the texts. */
    private static Map<String, Double> typed(int customers, Search search) throws Exception {
        SEARCHED.forEach(type -> search.of(type, Seed.part(0)));
        Times times = new Times();
        for (int turn = 0; turn < TURNS / 10; turn++) {
            String part = Seed.part(Math.floorMod(turn * STEP, customers));
            for (int letters = LEAST_LETTERS; letters <= part.length(); letters++) {
                String typed = part.substring(0, letters);
                times.measure(() -> SEARCHED.forEach(type -> search.of(type, typed)));
            }
        }
        return times.summary();
    }

    /** As the palette asks. */
    private void offered(RecordType type, String typed) {
        records.search(type, typed, OFFERED);
    }

    /** As a list asks that is narrowed to what is typed. */
    private void listed(RecordType type, String typed) {
        records.page(RecordQuery.of(type)
                .sortedBy(Sort.byDescending(SystemFields.MODIFIED_AT))
                .limit(FOUND)
                .where(new Filter.Search(typed)));
    }

    /** A customer, its contacts and its timeline. */
    private void card(UUID customer) {
        RecordRef ref = new RecordRef("customer", customer);
        records.find(ref);
        records.children(Contact.TYPE, customer);
        newest(Activity.TYPE, Activity.CUSTOMER, Activity.STARTED_AT, customer);
        newest(Order.TYPE, Order.CUSTOMER, Order.ORDERED_ON, customer);
        newest(Opportunity.TYPE, Opportunity.CUSTOMER, SystemFields.CREATED_AT, customer);
        newest(Ticket.TYPE, Ticket.CUSTOMER, SystemFields.CREATED_AT, customer);
        newest(Receipt.TYPE, Receipt.CUSTOMER, Receipt.RECEIVED_ON, customer);
        records.history(ref, WINDOW);
    }

    private void newest(RecordType type, Field<UUID> link, Field<?> by, UUID customer) {
        records.page(RecordQuery.of(type)
                .where(Filter.eq(link, customer))
                .sortedBy(Sort.byDescending(by))
                .limit(TIMELINE));
    }
}
