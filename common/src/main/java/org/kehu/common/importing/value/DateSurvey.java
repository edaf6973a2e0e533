package org.kehu.common.importing.value;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.kehu.common.record.BadValue;

/** Decides from all dates of a column in which order their numbers stand: the one by which most are dates, near to today. */
final class DateSurvey {
    private static final class Score {
        private long dates;
        private long yearsAway;
    }

    private final Locality at;
    private final Map<DateOrder, Score> scores = new EnumMap<>(DateOrder.class);
    private long slashes;
    private long others;

    DateSurvey(Locality at) {
        this.at = at;
        for (DateOrder order : DateOrder.values()) {
            scores.put(order, new Score());
        }
    }

    void add(String text) {
        String day = TimeTexts.day(text);
        if (DateTexts.numbers(day) == null) {
            return;
        }
        if (day.indexOf('/') >= 0) {
            slashes++;
        } else {
            others++;
        }
        scores.forEach((order, score) -> {
            try {
                LocalDate date = DateTexts.date(day, order, at);
                score.dates++;
                score.yearsAway += Math.abs(date.getYear() - at.today().getYear());
            } catch (BadValue e) {
                // Not in this order: that is what is counted.
                return;
            }
        });
    }

    /** Best first; of two that fit alike the month comes first before a slash, the day before a point. */
    private List<DateOrder> ranking() {
        DateOrder usual = slashes > others ? DateOrder.MONTH_DAY_YEAR : DateOrder.DAY_MONTH_YEAR;
        return scores.keySet().stream()
                .sorted(Comparator.comparingLong((DateOrder order) -> -scores.get(order).dates)
                        .thenComparingLong(order -> scores.get(order).yearsAway)
                        .thenComparing(order -> order == usual ? 0 : 1))
                .toList();
    }

    DateOrder order() {
        return slashes + others == 0 ? DateOrder.YEAR_MONTH_DAY : ranking().get(0);
    }

    /** Whether no other order reads as many dates. */
    boolean isCertain() {
        List<DateOrder> ranking = ranking();
        return slashes + others == 0 || scores.get(ranking.get(0)).dates > scores.get(ranking.get(1)).dates;
    }
}
