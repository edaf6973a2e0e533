package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The contacts of each open deal, one for each stage it has been through, spread from its beginning to two days to three
 * weeks ago, or longer for the neglected ones; the newest names the next step.
 */
record DealActivities(Basis basis, List<PlannedOpportunity> deals, List<PlannedTask> tasks) {
    Stream<PlannedActivity> activities() {
        return deals.stream().filter(deal -> deal.stage().isOpen()).flatMap(deal -> of(deal).stream());
    }

    private List<PlannedActivity> of(PlannedOpportunity deal) {
        Trade trade = basis.trades().stream()
                .filter(t -> t.customerKey().equals(deal.customer()))
                .findFirst()
                .orElseThrow();
        LocalDate begun = LocalDate.ofInstant(deal.created(), trade.owner().zone());
        long age = ChronoUnit.DAYS.between(begun, basis.today());
        int contacts = deal.stage().ordinal() + 1;
        long latest = contacts == 1 ? age : latestContact(deal, age);
        List<PlannedActivity> activities = new ArrayList<>();
        for (int i = 0; i < contacts; i++) {
            long ago = age - i * (age - latest) / Math.max(1, contacts - 1);
            activities.add(
                    contact(trade, deal, DealStage.values()[i], basis.today().minusDays(ago)));
        }
        return activities;
    }

    /** How many days ago the customer was spoken to last. */
    private long latestContact(PlannedOpportunity deal, long age) {
        long ago = basis.dice().between(2, 21, deal.key(), "ago");
        boolean neglected = new OpenDeals(basis).isNeglected(deal.key());
        return Math.min(age - 1, ago + (neglected ? OpenDeals.NEGLECTED_DAYS : 0));
    }

    private PlannedActivity contact(Trade trade, PlannedOpportunity deal, DealStage stage, LocalDate day) {
        ActivityWriter.Next next = stage == deal.stage() ? next(deal) : null;
        ActivityKind kind = switch (stage) {
            case FIRST_CONTACT -> ActivityKind.CALL;
            case NEEDS_ANALYSIS -> basis.dice().oneIn(3, deal.key(), "visit") ? ActivityKind.VISIT : ActivityKind.CALL;
            case PROPOSAL -> ActivityKind.MAIL;
            default -> basis.dice().oneIn(2, deal.key(), "negotiate") ? ActivityKind.VISIT : ActivityKind.CALL;
        };
        var words = Words.of(trade);
        words.put("deal", deal.name());
        words.put("amount", deal.amount());
        words.put("close", Words.day(deal.expectedClose()));
        return new ActivityWriter(basis)
                .write(
                        trade,
                        new ActivityWriter.Occasion(
                                deal.key(), stage.name().toLowerCase(Locale.ROOT), kind, false, day),
                        words,
                        next);
    }

    private ActivityWriter.Next next(PlannedOpportunity deal) {
        LocalDate due = tasks.stream()
                .filter(task -> deal.key().equals(task.about()))
                .map(PlannedTask::due)
                .findFirst()
                .orElse(deal.expectedClose());
        return new ActivityWriter.Next(String.valueOf(deal.nextStep()), due);
    }
}
