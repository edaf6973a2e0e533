package org.kehu.client.admin;

import java.time.Instant;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Dot;
import org.kehu.client.control.ErrorNote;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.Tone;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;

/** How the server is, and how this device stands to it; asked when it is opened. */
final class ServerPane extends VBox {
    private final RecordDesk desk;
    private final TextScope texts;
    private final Dot dot = new Dot(Tone.RING);
    private final Label state = new Label();
    private final Label address = value();
    private final Label fingerprint = value();
    private final Label version = value();
    private final Label database = named("server-database");
    private final Label schema = value();
    private final Label epoch = value();
    private final Label since = value();
    private final Label synced = value();
    private final Label waiting = value();
    private final Label copy = value();
    private final ErrorNote unknown = new ErrorNote();
    private final BackupList backups;
    private final JobList jobs;
    private ServerWatch.@Nullable ServerReport report;

    ServerPane(RecordDesk desk, ServerWatch watch) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.backups = new BackupList(texts);
        this.jobs = new JobList(desk, watch, () -> ask(watch), texts);
        getStyleClass().add("server-pane");
        state.getStyleClass().addAll("b", "t16");
        state.setId("server-state");
        HBox head = new HBox(8, dot, state);
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        fingerprint.getStyleClass().add("mono");
        unknown.setId("server-unknown");
        unknown.setVisible(false);
        getChildren().addAll(head, unknown, backups.note());
        line("admin.server.address", address);
        line("admin.server.fingerprint", fingerprint);
        line("admin.server.version", version);
        line("admin.server.since", since);
        line("admin.server.database", database);
        line("admin.server.schema", schema);
        line("admin.server.epoch", epoch);
        line("admin.server.synced", synced);
        line("admin.server.waiting", waiting);
        line("admin.server.copy", copy);
        getChildren().addAll(new EpochForm(desk, watch, () -> ask(watch), texts), backups, jobs);
        texts.with(formats -> show());
        ask(watch);
    }

    private static Label value() {
        Label label = new Label(Formats.NOTHING);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Label named(String id) {
        Label label = value();
        label.setId(id);
        return label;
    }

    private void line(String key, Label value) {
        FieldLine line = new FieldLine(value);
        texts.set(line::setLabel, key);
        getChildren().add(line);
    }

    private void ask(ServerWatch watch) {
        desk.background()
                .work(desk.texts().text("admin.section.server"), progress -> watch.report())
                .onSuccess(answer -> {
                    report = answer;
                    show();
                })
                .onFailure(e -> show())
                .start();
    }

    private void show() {
        Formats formats = desk.texts().formats();
        ServerWatch.ServerReport known = report;
        Instant last = desk.bench().syncStatus().lastSyncedProperty().get();
        synced.setText(last == null ? Formats.NOTHING : formats.instant(last));
        waiting.setText(
                formats.integer(desk.bench().syncStatus().waitingProperty().get()));
        if (known == null) {
            state.setText(formats.labels().text("admin.server.asking"));
            return;
        }
        dot.setTone(known.ready() ? Tone.OK : Tone.BAD);
        state.setText(formats.labels().text(known.ready() ? "admin.server.ready" : "admin.server.silent"));
        address.setText(known.address());
        fingerprint.setText(known.fingerprint().isEmpty() ? Formats.NOTHING : known.fingerprint());
        copy.setText(formats.bytes(known.copyBytes()));
        if (known.server() != null) {
            show(formats, known.server());
        }
    }

    private void show(Formats formats, ServerWatch.ServerFacts server) {
        version.setText(server.version());
        database.setText(server.database());
        schema.setText(server.schema());
        epoch.setText(server.epoch());
        since.setText(formats.instant(server.startedAt()));
        backups.show(server, formats);
        jobs.show(server.jobs());
        List<ServerWatch.UnknownPlace> places = server.unknownPlaces();
        unknown.setVisible(!places.isEmpty());
        if (!places.isEmpty()) {
            Instant first = places.get(places.size() - 1).noticedAt();
            long people = places.stream()
                    .map(ServerWatch.UnknownPlace::user)
                    .distinct()
                    .count();
            unknown.setTexts(
                    formats.labels().text("admin.epoch.unknown", people, formats.instant(first)),
                    formats.labels().text("admin.epoch.unknown.advice"));
        }
    }

    void close() {
        jobs.close();
        texts.release();
    }
}
