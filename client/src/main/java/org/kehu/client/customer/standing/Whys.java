package org.kehu.client.customer.standing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.HealthText;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.customer.standing.CustomerFigures;
import org.kehu.common.customer.standing.Health;
import org.kehu.common.customer.standing.HealthPart;
import org.kehu.common.customer.standing.HealthParts;
import org.kehu.common.customer.standing.Potential;
import org.kehu.common.customer.standing.StandingRules;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** What the panes say of a grade, a stage and a health. */
final class Whys {
    private static final Map<HealthPart.Kind, Rows> ROWS = new EnumMap<>(Map.of(
            HealthPart.Kind.SATISFACTION, Rows.TICKETS,
            HealthPart.Kind.ACTIVITY, Rows.FOLLOW_UPS,
            HealthPart.Kind.PAYMENT, Rows.RECEIPTS,
            HealthPart.Kind.COMPLAINTS, Rows.TICKETS,
            HealthPart.Kind.LOYALTY, Rows.COUNTED));

    private Whys() {}

    private static <V> @Nullable V value(CrmRecord customer, Field<V> field) {
        return customer.withholds(field) ? null : customer.get(field);
    }

    /** Who set the value, why and for how long. */
    private static void heldBy(WhyPane pane, Held held) {
        CrmRecord customer = pane.known().customer();
        boolean readable = Stream.of(held.value(), held.rule(), held.reason(), held.until())
                .noneMatch(customer::withholds);
        if (!readable || !Held.MANUAL.equals(held.source(customer))) {
            return;
        }
        String reason = Objects.requireNonNullElse(
                customer.get(held.reason()), pane.desk().texts().text("standing.grade.no.reason"));
        if (customer.get(held.until()) == null) {
            pane.sentence("standing.grade.held", reason);
        } else {
            pane.sentence("standing.grade.held.until", reason, pane.shown(held.until()));
        }
        if (customer.get(held.rule()) != null) {
            pane.sentence("standing.grade.rule", pane.shown(held.rule()));
        }
    }

    static void grade(WhyPane pane) {
        CrmRecord customer = pane.known().customer();
        pane.title(Customer.GRADE, pane.shown(Customer.GRADE));
        heldBy(pane, Held.grade());
        if (value(customer, Customer.RULE_GRADE) == null) {
            pane.sentence("standing.grade.ungraded");
        } else if (value(customer, Customer.VALUE) == null) {
            pane.sentence("standing.grade.never");
        } else {
            scores(pane);
        }
        potential(pane);
        graded(pane);
    }

    private static void scores(WhyPane pane) {
        StandingRules rules = pane.known().rules();
        List<BigDecimal> weights = rules.weights();
        pane.formula(pane.desk()
                .texts()
                .text(
                        "standing.grade.formula",
                        pane.shown(Customer.VALUE),
                        pane.shown(Customer.RECENCY),
                        weights.get(0).toPlainString(),
                        pane.shown(Customer.FREQUENCY),
                        weights.get(1).toPlainString(),
                        pane.shown(Customer.MONETARY),
                        weights.get(2).toPlainString()));
        var texts = pane.desk().texts();
        BigDecimal times = value(pane.known().customer(), Customer.BOUGHT_TIMES);
        pane.figure(
                texts.text("standing.recency", pane.shown(Customer.BOUGHT_ON)),
                texts.text("standing.score", pane.shown(Customer.RECENCY)),
                Rows.PURCHASES);
        pane.figure(
                texts.text("standing.frequency", times == null ? 0 : times.intValue(), rules.months()),
                texts.text("standing.score", pane.shown(Customer.FREQUENCY)),
                Rows.COUNTED);
        pane.figure(
                texts.text("standing.monetary", pane.shown(Customer.BOUGHT_SUM), rules.months()),
                texts.text("standing.score", pane.shown(Customer.MONETARY)),
                Rows.SUMMED);
        List<BigDecimal> shares = rules.shares();
        pane.aside(
                "standing.grade.shares",
                shares.get(0).toPlainString(),
                shares.get(1).toPlainString(),
                shares.get(2).toPlainString());
    }

    private static void potential(WhyPane pane) {
        CustomerFigures figures = pane.known().figures();
        String potential = pane.shown(Customer.POTENTIAL);
        if (figures != null && !potential.isEmpty()) {
            StandingRules rules = pane.known().rules();
            pane.figure(
                    pane.desk()
                            .texts()
                            .text(
                                    "standing.potential",
                                    potential,
                                    Potential.forSize(figures.size()),
                                    Potential.forDeals(figures, rules),
                                    Potential.forIndustry(figures, rules)),
                    "",
                    Rows.DEALS);
        }
    }

    private static void graded(WhyPane pane) {
        if (value(pane.known().customer(), Customer.GRADED_AT) != null) {
            pane.aside("standing.graded", pane.shown(Customer.GRADED_AT));
        }
    }

    static void stage(WhyPane pane) {
        StandingRules rules = pane.known().rules();
        var texts = pane.desk().texts();
        pane.title(Customer.LIFECYCLE, pane.shown(Customer.LIFECYCLE));
        heldBy(pane, Held.lifecycle());
        boolean bought = value(pane.known().customer(), Customer.BOUGHT_ON) != null;
        if (bought) {
            BigDecimal times = value(pane.known().customer(), Customer.BOUGHT_TIMES);
            pane.figure(texts.text("standing.recency", pane.shown(Customer.BOUGHT_ON)), "", Rows.PURCHASES);
            pane.figure(
                    texts.text("standing.frequency", times == null ? 0 : times.intValue(), rules.months()),
                    "",
                    Rows.COUNTED);
            pane.aside(
                    "standing.stage.bought",
                    pane.shown(Customer.BOUGHT_ON),
                    rules.riskDays(),
                    rules.lostDays(),
                    rules.loyalOrders(),
                    rules.months());
        } else {
            int deals = pane.known().rows().getOrDefault(Rows.DEALS, List.of()).size();
            pane.figure(texts.text("standing.open.deals", deals), "", Rows.DEALS);
            pane.aside("standing.stage.never");
        }
        graded(pane);
    }

    static void health(WhyPane pane) {
        CrmRecord customer = pane.known().customer();
        CustomerFigures figures = pane.known().figures();
        Health now = figures == null
                ? null
                : Health.of(figures, pane.known().rules(), pane.known().today());
        BigDecimal stored = value(customer, Customer.HEALTH);
        List<HealthPart> parts =
                stored == null && now != null ? now.parts() : HealthParts.read(value(customer, Customer.HEALTH_PARTS));
        BigDecimal score = stored == null && now != null ? BigDecimal.valueOf(now.score()) : stored;
        pane.title(Customer.HEALTH, score == null ? "–" : pane.formats().decimal(score));
        if (score != null) {
            sum(pane, score, parts);
        }
        leftOut(pane, parts);
        if (stored != null && now != null && now.score() != stored.intValue()) {
            pane.aside("health.now", now.score(), stored.intValue(), pane.shown(Customer.GRADED_AT));
        } else {
            graded(pane);
        }
    }

    private static void sum(WhyPane pane, BigDecimal score, List<HealthPart> parts) {
        String products =
                parts.stream().map(part -> part.score() + " × " + part.weight()).collect(Collectors.joining(" + "));
        int weights = parts.stream().mapToInt(HealthPart::weight).sum();
        pane.formula(pane.desk().texts().text("health.sum", score.toPlainString(), products, weights));
        for (HealthPart part : parts) {
            pane.figure(
                    pane.desk()
                            .texts()
                            .text(
                                    "health.line",
                                    HealthText.name(pane.formats(), part.kind()),
                                    HealthText.figure(pane.formats(), part)),
                    pane.desk().texts().text("standing.score", part.score()),
                    Objects.requireNonNull(ROWS.get(part.kind())));
        }
    }

    private static void leftOut(WhyPane pane, List<HealthPart> parts) {
        List<String> missing = new ArrayList<>();
        for (HealthPart.Kind kind : HealthPart.Kind.values()) {
            if (parts.stream().noneMatch(part -> part.kind() == kind)) {
                missing.add(pane.desk()
                        .texts()
                        .text(
                                "health.missing",
                                HealthText.name(pane.formats(), kind),
                                pane.desk().texts().text("health.unknown." + kind.name())));
            }
        }
        if (!missing.isEmpty()) {
            pane.aside("health.left.out", String.join(pane.desk().texts().text("field.list.separator"), missing));
        }
    }
}
