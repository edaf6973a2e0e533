package org.kehu.common.customer.standing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.customer.standing.HealthPart.Kind;

/**
 * How well it goes with a customer, 0 to 100: the mean of what is known, as it is weighed. What is not known is left out, and
 * the others weigh more.
 */
public record Health(int score, String state, List<HealthPart> parts) {
    /** A follow-up within so many days is as good as one of today. */
    public static final int FRESH_DAYS = 14;

    /** An older one loses in steps of so many days, and not each day: what is stored would be written anew each night. */
    public static final int STEP_DAYS = 30;

    public static final int PER_COMPLAINT = 40;
    public static final int PER_TICKET = 10;
    private static final int ALL = 100;

    public Health {
        parts = List.copyOf(parts);
    }

    /** Null where nothing is known. */
    public static @Nullable Health of(CustomerFigures figures, StandingRules rules, LocalDate today) {
        Parts parts = new Parts(rules, new ArrayList<>());
        Care care = figures.care();
        Purchases bought = figures.bought();
        if (care.satisfaction() != null) {
            parts.add(Kind.SATISFACTION, care.satisfaction(), care.satisfaction());
        }
        if (care.lastFollowed() != null) {
            int score = activity(ChronoUnit.DAYS.between(care.lastFollowed(), today), rules.riskDays());
            parts.add(Kind.ACTIVITY, score, care.lastFollowed().toEpochDay());
        }
        if (care.due() > 0) {
            int percent = ALL * care.inTime() / care.due();
            parts.add(Kind.PAYMENT, percent, percent);
        }
        if (care.tickets() > 0 || figures.hasBought()) {
            int less = PER_COMPLAINT * care.openComplaints() + PER_TICKET * care.openTickets();
            parts.add(Kind.COMPLAINTS, ALL - less, care.openComplaints() + (long) care.openTickets());
        }
        if (figures.hasBought()) {
            parts.add(Kind.LOYALTY, ALL * bought.times() / rules.loyalOrders(), bought.times());
        }
        return parts.health();
    }

    private static int activity(long days, int worst) {
        if (days <= FRESH_DAYS) {
            return ALL;
        }
        long steps = (days - FRESH_DAYS) / STEP_DAYS;
        return days >= worst ? 0 : (int) (ALL * (worst - FRESH_DAYS - steps * STEP_DAYS) / (worst - FRESH_DAYS));
    }

    private record Parts(StandingRules rules, List<HealthPart> list) {

        void add(Kind kind, int score, long figure) {
            int weight = rules.healthWeights().get(kind.ordinal());
            if (weight > 0) {
                list.add(new HealthPart(kind, Math.max(0, Math.min(ALL, score)), weight, figure));
            }
        }

        @Nullable Health health() {
            int weights = list.stream().mapToInt(HealthPart::weight).sum();
            if (weights == 0) {
                return null;
            }
            int sum =
                    list.stream().mapToInt(part -> part.score() * part.weight()).sum();
            int score = BigDecimal.valueOf(sum)
                    .divide(BigDecimal.valueOf(weights), 0, java.math.RoundingMode.HALF_UP)
                    .intValue();
            String state = score >= rules.green() ? "GREEN" : score >= rules.yellow() ? "YELLOW" : "RED";
            return new Health(score, state, list);
        }
    }
}
