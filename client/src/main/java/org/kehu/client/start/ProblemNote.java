package org.kehu.client.start;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kehu.common.label.Labels;

/** Shows a step's problem, in the language of the moment; takes no room without one. */
public final class ProblemNote {
    private ProblemNote() {}

    /** What nobody did wrong. */
    static ErrorNote calm(ObservableValue<? extends @Nullable StartProblem> notice, TextScope texts) {
        ErrorNote note = of(notice, texts);
        note.setId("notice");
        note.getStyleClass().remove("bad");
        return note;
    }

    public static ErrorNote of(ObservableValue<? extends @Nullable StartProblem> problem, TextScope texts) {
        ErrorNote note = new ErrorNote();
        note.setId("problem");
        Runnable show = () -> {
            StartProblem now = problem.getValue();
            note.setVisible(now != null);
            if (now != null) {
                Labels labels = texts.texts().labels();
                Map<String, Object> arguments = written(now, texts.texts().formats());
                note.setTexts(
                        labels.text(now.labelKey(), arguments), labels.text(now.labelKey() + ".advice", arguments));
            }
        };
        problem.addListener((p, was, now) -> show.run());
        texts.with(formats -> show.run());
        return note;
    }

    private static Map<String, Object> written(StartProblem problem, Formats formats) {
        Map<String, Object> written = new HashMap<>(problem.arguments());
        written.replaceAll((name, value) -> value instanceof LocalDate date ? formats.date(date) : value);
        return written;
    }
}
