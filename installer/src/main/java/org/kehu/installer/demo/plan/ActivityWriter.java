package org.kehu.installer.demo.plan;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes up activities: time of day, length and wording by the dice, subject and content from the same variant. */
record ActivityWriter(Basis basis) {

    /** What is to be written: the text's name, and the occasion that makes the key unique for the thing it is about. */
    record Occasion(SourceKey about, String name, ActivityKind kind, boolean inbound, LocalDate day) {}

    /** What comes next, where something does. */
    record Next(String step, LocalDate on) {}

    PlannedActivity write(Trade trade, Occasion occasion, Map<String, Object> words, @Nullable Next next) {
        SourceKey key = SourceKey.of(SourceKey.Kind.ACTIVITY, occasion.about(), occasion.name());
        String text = "activity." + textName(occasion.name());
        int variant = basis.dice().pick(basis.texts().variants(text + ".subject"), key, "variant");
        return new PlannedActivity(
                key,
                occasion.kind(),
                occasion.inbound(),
                basis.texts().variant(text + ".subject", variant, words),
                basis.texts().variant(text + ".content", variant, words),
                trade.hours().at(occasion.day(), basis.dice().between(0, 31, key, "quarter")),
                minutes(occasion.kind(), key),
                trade.customerKey(),
                trade.contactKey(),
                occasion.about(),
                next == null ? null : next.step(),
                next == null ? null : next.on(),
                trade.owner().key(),
                trade.owner().department());
    }

    private int minutes(ActivityKind kind, SourceKey key) {
        return switch (kind) {
            case CALL -> basis.dice().between(4, 28, key, "minutes");
            case VISIT -> 15 * basis.dice().between(3, 8, key, "minutes");
            case MAIL, NOTE -> 0;
        };
    }

    /** An occasion that comes several times, {@code proposal-2}, has the texts of {@code proposal}. */
    private static String textName(String occasion) {
        return occasion.replaceFirst("-\\d+$", "").toLowerCase(Locale.ROOT);
    }
}
