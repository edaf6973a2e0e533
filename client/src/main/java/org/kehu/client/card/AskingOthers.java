package org.kehu.client.card;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.Likening;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/**
 * Asks the server whether a draft is there already among records that one may not see, or that this device does not carry, each time that
 * something else identifies it: one may ask so often in an hour. Says where nobody could be asked.
 */
final class AskingOthers {
    private final RecordDesk desk;
    private final OthersNote note;
    private final Consumer<OfOthers> told;
    private @Nullable CrmRecord asked;
    private @Nullable OfOthers answered;

    AskingOthers(RecordDesk desk, OthersNote note, Consumer<OfOthers> told) {
        this.desk = desk;
        this.note = note;
        this.told = told;
    }

    void ask(CrmRecord draft) {
        if (isAllHere(draft.type())) {
            return;
        }
        if (!isAnother(draft)) {
            if (answered != null) {
                told.accept(answered); // what was typed since took it away, and is as it was again
            }
            return;
        }
        asked = draft;
        answered = null;
        desk.background()
                .work("duplicates", progress -> ask(desk.elsewhere(), draft))
                .onSuccess(answer -> take(draft, answer))
                .onFailure(e -> refused(draft, e))
                .start();
    }

    /** Whether this device holds every record that there is. */
    private boolean isAllHere(RecordType type) {
        RecordAccess access = desk.records().access();
        return access.scope(RecordAction.READ, type) == Scope.ALL && !access.isCarriedInPart(type);
    }

    /**
     * @param isSure whether the server has answered
     * @param asOf when it said what is told without it; null where it did not
     */
    private record Answer(
            OfOthers told, boolean isSure, @Nullable Instant asOf) {}

    private static Answer ask(Elsewhere elsewhere, CrmRecord draft) {
        Elsewhere.Alike alike = elsewhere.alike(draft);
        if (alike != null) {
            return new Answer(new OfOthers(alike, Set.of()), true, null);
        }
        BlurredBook book = elsewhere.blurred(draft.type());
        return new Answer(new OfOthers(OfOthers.NOTHING.alike(), book.mayHave(draft)), false, book.asOf());
    }

    /** Whether it says what was not asked yet. */
    private boolean isAnother(CrmRecord draft) {
        CrmRecord before = asked;
        return Likening.fields(draft.type()).stream()
                .anyMatch(field -> before == null
                        ? draft.get(field) != null
                        : !Objects.equals(draft.get(field), before.get(field)));
    }

    private void take(CrmRecord draft, Answer answer) {
        if (draft != asked) {
            return; // another question is under way
        }
        answered = answer.isSure() ? answer.told() : null;
        told.accept(answer.told());
        note.say(answer.isSure() ? "" : offline(answer.asOf()));
        if (!answer.isSure()) {
            asked = null; // perhaps the next time
        }
    }

    private String offline(@Nullable Instant asOf) {
        return asOf == null
                ? desk.texts().text("duplicate.others.offline")
                : desk.texts()
                        .text(
                                "duplicate.others.blurred",
                                desk.texts().formats().date(LocalDate.ofInstant(asOf, desk.zone())));
    }

    private void refused(CrmRecord draft, Exception e) {
        if (draft == asked) {
            told.accept(OfOthers.NOTHING);
            String why = e instanceof Refused refused
                    ? desk.texts().labels().text(refused.labelKey(), refused.arguments())
                    : String.valueOf(e.getMessage());
            note.say(desk.texts().text("duplicate.others.refused", why));
            if (!(e instanceof Refused refused && refused.isTooMany())) {
                asked = null; // perhaps the next time
            }
        }
    }
}
