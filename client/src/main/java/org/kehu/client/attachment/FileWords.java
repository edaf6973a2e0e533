package org.kehu.client.attachment;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.kehu.client.desk.AuthorText;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.FileState;
import org.kehu.common.label.Formats;
import org.kehu.common.label.Labels;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/** What is said of a file: size, who and when, and where its content is while it is not simply here. */
record FileWords(RecordDesk desk, Map<RecordRef, String> names) {

    private Formats formats() {
        return desk.texts().formats();
    }

    private Labels labels() {
        return desk.texts().labels();
    }

    /** One line for under the name. */
    String line(AttachedFile file) {
        FileState state = file.state();
        String size = formats().bytes(state.size());
        String key = "file.state."
                + state.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '.');
        return switch (state.kind()) {
            case HERE -> labels().text(key, size, author(file), when(file));
            case SENDING, FETCHING -> labels().text(key, size, state.progress());
            case NOT_SENT, NOT_FETCHED -> labels().text(key, problem(state));
            case PENDING -> labels().text(key, size, author(file));
            case WAITING, ABSENT -> labels().text(key, size, author(file));
        };
    }

    private String author(AttachedFile file) {
        UUID author = Objects.requireNonNull(file.record().get(SystemFields.CREATED_BY));
        return AuthorText.of(desk, desk.text(names)).name(author);
    }

    private String when(AttachedFile file) {
        return formats().instant(Objects.requireNonNull(file.record().get(SystemFields.CREATED_AT)));
    }

    private String problem(FileState state) {
        String key = "file.problem." + state.problem();
        return labels().text(labels().has(key) ? key : "file.problem.refused");
    }
}
