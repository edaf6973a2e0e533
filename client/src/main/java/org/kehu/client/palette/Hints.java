package org.kehu.client.palette;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.kehu.client.records.SearchHit;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.query.Reason;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.search.Found;
import org.kehu.common.search.Found.Sound;

/** Why something was found, in parts: how its name was read, which other field it was, what belongs to it. */
final class Hints {
    private static final int AROUND = 14;
    private static final String APART = "   ";

    private final RecordLabels labels;
    private final List<Hint> hints = new ArrayList<>();

    private Hints(RecordLabels labels) {
        this.labels = labels;
    }

    /** How the characters were read, those letters marked that were typed. */
    static List<Hint> read(Collection<Found> found) {
        List<Hint> hints = new ArrayList<>();
        for (Found one : found) {
            for (Sound sound : one.sounds()) {
                String reading = sound.reading();
                int typed = Math.min(sound.typed(), reading.length());
                hints.add(Hint.plain(hints.isEmpty() ? "" : " "));
                hints.add(new Hint(reading.substring(0, typed), Hint.Style.TYPED));
                hints.add(Hint.plain(reading.substring(typed)));
            }
        }
        hints.removeIf(hint -> hint.text().isEmpty());
        return hints;
    }

    static List<Hint> of(SearchHit hit, RecordLabels labels) {
        Hints why = new Hints(labels);
        why.add(hit.record(), hit.reasons());
        CrmRecord below = hit.below();
        if (below != null) {
            why.apart();
            why.hints.add(Hint.plain(labels.type(below.type()) + " "));
            why.title(below, hit.belowReasons());
            why.add(below, hit.belowReasons());
        }
        return why.hints;
    }

    private void apart() {
        if (!hints.isEmpty()) {
            hints.add(Hint.plain(APART));
        }
    }

    private void title(CrmRecord record, List<Reason> reasons) {
        List<Mark> marks = TextMatch.marks(inTitle(record, reasons));
        marked(record.title(), marks);
    }

    /** Where the words are in the name. */
    static List<Found> inTitle(CrmRecord record, List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> reason.field() == record.type().title())
                .map(Reason::found)
                .toList();
    }

    private void add(CrmRecord record, List<Reason> reasons) {
        List<Hint> read = read(inTitle(record, reasons));
        if (!read.isEmpty()) {
            apart();
            hints.addAll(read);
        }
        for (Reason reason : reasons) {
            if (reason.field() != record.type().title()) {
                apart();
                hints.add(Hint.plain(labels.field(record.type(), reason.field()) + " "));
                part(reason);
            }
        }
    }

    private void part(Reason reason) {
        Found found = reason.found();
        int from = found.start() <= AROUND ? 0 : found.start() - AROUND;
        int end = Math.min(reason.text().length(), found.end() + AROUND);
        String text =
                (from > 0 ? "..." : "") + reason.text().substring(from, end).replace('\n', ' ');
        int moved = from > 0 ? 3 - from : 0;
        marked(
                text + (end < reason.text().length() ? "..." : ""),
                TextMatch.marks(List.of(new Found(found.start() + moved, found.end() + moved, List.of()))));
    }

    private void marked(String text, List<Mark> marks) {
        int from = 0;
        for (Mark mark : marks) {
            hints.add(Hint.plain(text.substring(from, mark.start())));
            hints.add(new Hint(text.substring(mark.start(), mark.end()), Hint.Style.MATCH));
            from = mark.end();
        }
        hints.add(Hint.plain(text.substring(from)));
        hints.removeIf(hint -> hint.text().isEmpty());
    }
}
