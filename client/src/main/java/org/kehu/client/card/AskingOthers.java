package org.kehu.client.card;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.record.CrmRecord;

/**
 * Asks the server whether a draft is there already among records that one may not see, each time that something else identifies
 * it: one may ask so often in an hour. Says where nobody could be asked.
 */
final class AskingOthers {
    private final RecordDesk desk;
    private final OthersNote note;
    private final Consumer<List<Elsewhere.Hidden>> told;
    private @Nullable CrmRecord asked;

    AskingOthers(RecordDesk desk, OthersNote note, Consumer<List<Elsewhere.Hidden>> told) {
        this.desk = desk;
        this.note = note;
        this.told = told;
    }

    void ask(CrmRecord draft) {
        boolean seesAll = desk.records().access().scope(RecordAction.READ, draft.type()) == Scope.ALL;
        if (seesAll || !isAnother(draft)) {
            return;
        }
        asked = draft;
        desk.background()
                .work("duplicates", progress -> new Answer(desk.elsewhere().hidden(draft)))
                .onSuccess(answer -> take(draft, answer.hidden()))
                .onFailure(e -> refused(draft, e))
                .start();
    }

    /** @param hidden null where there is no server to ask */
    private record Answer(@Nullable List<Elsewhere.Hidden> hidden) {}

    /** Whether it says what was not asked yet. */
    private boolean isAnother(CrmRecord draft) {
        CrmRecord before = asked;
        return Likening.fields(draft.type()).stream()
                .anyMatch(field -> before == null
                        ? draft.get(field) != null
                        : !Objects.equals(draft.get(field), before.get(field)));
    }

    private void take(CrmRecord draft, @Nullable List<Elsewhere.Hidden> hidden) {
        if (draft != asked) {
            return; // another question is under way
        }
        told.accept(hidden == null ? List.of() : hidden);
        note.say(hidden == null ? desk.texts().text("duplicate.others.offline") : "");
        if (hidden == null) {
            asked = null; // perhaps the next time
        }
    }

    private void refused(CrmRecord draft, Exception e) {
        if (draft == asked) {
            told.accept(List.of());
            String why = e instanceof Refused refused
                    ? desk.texts().labels().text(refused.labelKey(), refused.arguments())
                    : String.valueOf(e.getMessage());
            note.say(desk.texts().text("duplicate.others.refused", why));
        }
    }
}
