package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.customer.BehaviourEvent;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerRelation;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.record.Ids;
import org.kehu.common.record.SystemFields;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.PlannedCustomer;
import org.kehu.installer.demo.plan.PlannedOrder;
import org.kehu.installer.demo.plan.SourceKey;

/** The first customer of each office is its dealer; others belong to groups, refer each other, cost something and look around. */
final class DealingsImports {
    private static final String[] WHATS = {"Visit to the shop", "Dinner after the fair", "Sample of a new model"};
    private static final String[] KINDS = {"TRAVEL", "HOSPITALITY", "SAMPLE"};
    private static final String[] SEEN = {"Catalogue of vintage cars", "Spring newsletter", "Toy fair, our stand"};
    private static final String[] EVENTS = {"WEB_VISIT", "MAIL_OPENED", "EVENT_ATTENDED"};
    private static final String[] SOURCES = {"Web shop", "Newsletter", "Toy fair"};
    private final Map<SourceKey, List<PlannedCustomer>> offices = new LinkedHashMap<>();
    private final Map<SourceKey, LocalDate> ordered = new HashMap<>();

    DealingsImports(DemoPlan plan) {
        plan.customers()
                .forEach(one -> offices.computeIfAbsent(one.department(), office -> new ArrayList<>())
                        .add(one));
        plan.orders()
                .forEach(order -> ordered.merge(order.customer(), order.ordered(), (a, b) -> a.isAfter(b) ? a : b));
    }

    /** What a customer is besides one that buys. */
    FieldValues of(PlannedCustomer customer, FieldValues values) {
        List<PlannedCustomer> office = offices.getOrDefault(customer.department(), List.of());
        int place = office.indexOf(customer);
        FieldValues known = values.with(Customer.DEALT_AS, place == 0 ? Set.of("CUSTOMER", "DEALER") : null)
                .with(Customer.PREFERRED_CHANNEL, place % 2 == 0 ? "PHONE" : "MAIL")
                .with(Customer.INTERESTS, place % 3 == 0 ? Set.of("Vintage cars", "Planes") : null)
                .with(Customer.SOURCE, place % 2 == 0 ? "Toy fair" : null)
                .with(Customer.INDUSTRY, place % 4 == 0 ? null : "Toys and models")
                .with(Customer.EMAIL, mail(customer, place))
                .with(Customer.LAST_VERIFIED_AT, place % 4 == 1 ? verified(customer) : null);
        return place % 6 == 2
                ? known.with(Customer.ABOVE, Imports.id(office.get(1).key()))
                : known;
    }

    /** As people type them: some are missing, some untidy, and some cannot be right. */
    private static @Nullable String mail(PlannedCustomer customer, int place) {
        String letters = customer.name().replaceAll("[^A-Za-z]", "");
        if (place % 3 == 2 || letters.isEmpty()) {
            return null;
        }
        String domain = place % 6 == 1 ? letters : letters.toLowerCase(Locale.ROOT);
        return "office@" + domain + (place % 10 == 4 ? ".con" : ".example");
    }

    /** Some were looked at when they last ordered. */
    private @Nullable Instant verified(PlannedCustomer customer) {
        LocalDate day = ordered.get(customer.key());
        return day == null ? null : at(day.minusDays(1));
    }

    /** The dealer through whom an order was sold; null if it was sold directly. */
    @Nullable SourceKey through(PlannedOrder order) {
        List<PlannedCustomer> office = offices.getOrDefault(order.department(), List.of());
        boolean dealt = order.number() % 6 == 0 && !office.isEmpty();
        SourceKey dealer = dealt ? office.get(0).key() : null;
        return order.customer().equals(dealer) ? null : dealer;
    }

    Stream<ImportRecord> imports() {
        List<ImportRecord> made = new ArrayList<>();
        for (List<PlannedCustomer> office : offices.values()) {
            for (int i = 1; i < office.size(); i++) {
                PlannedCustomer one = office.get(i);
                if (i % 3 != 0) {
                    made.add(relation(one, office.get(i % 3 == 1 ? 0 : i - 1), i % 3 == 1 ? "DEALER" : "REFERRER"));
                }
            }
            office.stream().filter(one -> ordered.containsKey(one.key())).forEach(one -> {
                for (int i = 0; i < KINDS.length; i++) {
                    made.add(cost(one, i));
                    made.add(event(one, i));
                }
            });
        }
        return made.stream();
    }

    private static ImportRecord relation(PlannedCustomer one, PlannedCustomer other, String kind) {
        return made(
                one,
                "relation/" + kind,
                FieldValues.of(CustomerRelation.TYPE)
                        .with(CustomerRelation.CUSTOMER, Imports.id(one.key()))
                        .with(CustomerRelation.OTHER, Imports.id(other.key()))
                        .with(CustomerRelation.KIND, kind));
    }

    private ImportRecord cost(PlannedCustomer one, int i) {
        int amount = 80 + (one.number() * (i + 3)) % 900;
        return made(
                one,
                "cost/" + i,
                FieldValues.of(ServiceCost.TYPE)
                        .with(ServiceCost.CUSTOMER, Imports.id(one.key()))
                        .with(ServiceCost.KIND, KINDS[i])
                        .with(ServiceCost.WHAT, WHATS[i])
                        .with(ServiceCost.AMOUNT, Imports.dollars(BigDecimal.valueOf(amount)))
                        .with(ServiceCost.HOURS, i == 2 ? null : BigDecimal.valueOf(2L + i * 2))
                        .with(ServiceCost.SPENT_ON, day(one, i))
                        .with(ServiceCost.SPENT_BY, Imports.id(one.owner())));
    }

    private ImportRecord event(PlannedCustomer one, int i) {
        return made(
                one,
                "event/" + i,
                FieldValues.of(BehaviourEvent.TYPE)
                        .with(BehaviourEvent.CUSTOMER, Imports.id(one.key()))
                        .with(BehaviourEvent.KIND, EVENTS[i])
                        .with(BehaviourEvent.WHAT, SEEN[i])
                        .with(BehaviourEvent.SOURCE, SOURCES[i])
                        .with(BehaviourEvent.OCCURRED_AT, at(day(one, i + 1))));
    }

    /** Some weeks before the last order. */
    private LocalDate day(PlannedCustomer one, int i) {
        return ordered.getOrDefault(one.key(), LocalDate.EPOCH).minusDays(9L + 13L * i);
    }

    private static Instant at(LocalDate day) {
        return day.atTime(10, 20).toInstant(ZoneOffset.UTC);
    }

    private static ImportRecord made(PlannedCustomer one, String what, FieldValues values) {
        return Imports.of(
                Ids.named("steel-wheels/dealings/" + one.key() + "/" + what),
                values.with(SystemFields.CREATED_BY, Imports.id(one.owner())));
    }
}
