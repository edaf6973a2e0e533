package org.kehu.client.past;

import org.jspecify.annotations.Nullable;
import org.kehu.client.control.EmptyState;
import org.kehu.client.records.Refused;
import org.kehu.client.text.Texts;

/** Why a day that is past cannot be shown. */
public final class PastRefusal {
    private PastRefusal() {}

    public static EmptyState of(Texts texts, @Nullable Exception problem) {
        EmptyState why = new EmptyState();
        why.setId("past-refused");
        why.setSentence(
                problem instanceof Refused refused
                        ? texts.labels().text(refused.labelKey(), refused.arguments())
                        : texts.text("list.failed"));
        return why;
    }
}
