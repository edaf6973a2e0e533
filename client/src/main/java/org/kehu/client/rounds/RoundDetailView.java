package org.kehu.client.rounds;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.DetailPane;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.records.Moved;
import org.kehu.client.records.SyncFacts;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.client.text.Texts;

/** One round in full: what it moved, what went wrong in plain words, and the line for support. */
final class RoundDetailView extends DetailPane {
    private final Texts texts;
    private final RoundWords words;

    RoundDetailView(Texts texts, RoundWords words) {
        super("round-detail");
        this.texts = texts;
        this.words = words;
    }

    void show(@Nullable SyncRound round, @Nullable SyncFacts facts) {
        lines().getChildren().clear();
        if (round != null) {
            show(round);
        }
        if (round != null && facts != null) {
            lines().getChildren().add(device(facts));
        }
    }

    private void show(SyncRound round) {
        Label title = new WrappedLabel(words.title(round), "page-title");
        lines().getChildren().add(new VBox(4, title, new WrappedLabel(words.when(round), "muted", "t12")));
        if (round.ending() != Ending.DONE) {
            lines().getChildren().add(note(round));
        }
        lines().getChildren().add(figures(round));
        if (round.trouble() != null || round.request() != null) {
            lines().getChildren().add(support(round));
        }
    }

    private ErrorNote note(SyncRound round) {
        String key = "sync.ending." + RoundWords.key(round);
        ErrorNote note = new ErrorNote();
        note.setTexts(texts.text(key), texts.text(key + ".advice"));
        if (round.ending() == Ending.OFFLINE) {
            note.getStyleClass().remove("bad");
        }
        return note;
    }

    private VBox figures(SyncRound round) {
        Moved moved = round.moved();
        VBox box = new VBox();
        line(box, "sync.figure.took", words.took(round));
        count(box, "sync.figure.sent", moved.sent());
        count(box, "sync.figure.settled", moved.settled());
        count(box, "sync.figure.refused", moved.refused());
        count(box, "sync.figure.taken", moved.taken());
        count(box, "sync.figure.left", moved.left());
        count(box, "sync.figure.parts", moved.parts());
        bytes(box, "sync.figure.up", moved.bytesSent());
        bytes(box, "sync.figure.down", moved.bytesReceived());
        return box;
    }

    private void bytes(VBox box, String key, long bytes) {
        if (bytes > 0) {
            line(box, key, texts.formats().bytes(bytes));
        }
    }

    private void count(VBox box, String key, int count) {
        if (count > 0) {
            line(box, key, texts.formats().integer(count));
        }
    }

    private VBox support(SyncRound round) {
        VBox box = new VBox(4, new WrappedLabel(texts.text("sync.figure.support"), "b"));
        if (round.trouble() != null) {
            box.getChildren().add(new WrappedLabel(round.trouble(), "mono", "t12"));
        }
        if (round.request() != null) {
            box.getChildren().add(new WrappedLabel(texts.text("sync.figure.request", round.request()), "mono", "t12"));
        }
        return box;
    }

    private VBox device(SyncFacts facts) {
        long held = facts.records().values().stream().mapToLong(count -> count).sum();
        String size = texts.formats().bytes(facts.fileBytes());
        VBox box = new VBox(new WrappedLabel(texts.text("sync.device"), "b"));
        box.getStyleClass().add("sync-device");
        line(box, "sync.device.server", facts.host());
        line(box, "sync.device.program", facts.program());
        line(box, "sync.device.data", texts.text("sync.device.held", held, size));
        line(box, "sync.device.checkpoint", texts.formats().integer(facts.checkpoint()));
        return box;
    }

    private void line(VBox box, String key, String value) {
        FieldLine line = new FieldLine(new Label(value));
        line.setLabel(texts.text(key));
        box.getChildren().add(line);
    }
}
