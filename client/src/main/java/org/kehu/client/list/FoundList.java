package org.kehu.client.list;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Elsewhere;
import org.kehu.client.records.Refused;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;

/** What the server finds for a question, page by page. Enter opens a card; whoever goes down past the last gets more. */
final class FoundList extends VBox {
    private static final double ROW = 32;
    private static final double HIGHEST = 10.5;

    private final RecordDesk desk;
    private final RecordQuery query;
    private final ObservableList<CrmRecord> found = FXCollections.observableArrayList();
    private final Set<UUID> known = new HashSet<>();
    private final Label head = new WrappedLabel("", "b");
    private final ListView<CrmRecord> list = new ListView<>(found);
    private final Button more = new Button();
    private @Nullable String next;
    private boolean asking;
    private boolean unanswered;
    private @Nullable Refused refused;
    private long count;

    /** @param close runs when a card was opened, and at Esc */
    FoundList(RecordDesk desk, RecordQuery query, Runnable close) {
        super(8);
        this.desk = desk;
        this.query = query;
        head.setId("found-head");
        list.setId("found-list");
        list.getStyleClass().add("found-list");
        list.setFixedCellSize(ROW);
        list.setCellFactory(view -> new FoundCell(desk));
        FoundKeys.on(
                list,
                record -> {
                    desk.open(record.ref());
                    close.run();
                },
                close);
        list.setOnKeyReleased(key -> {
            boolean last = list.getSelectionModel().getSelectedIndex() == found.size() - 1;
            if (key.getCode() == KeyCode.DOWN && last && next != null) {
                ask();
            }
        });
        more.setId("found-more");
        more.setOnAction(e -> ask());
        getChildren().addAll(head, list, more);
        say();
    }

    private static void show(javafx.scene.Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    /** The first page, or the next one, or once more what the server did not answer. */
    void ask() {
        if (asking) {
            return;
        }
        asking = true;
        say();
        String after = next;
        desk.background()
                .work(
                        desk.texts().text("book.search"),
                        progress -> new Answer(desk.elsewhere().find(query, after)))
                .onSuccess(answer -> take(answer.found(), null))
                .onFailure(this::failed)
                .start();
    }

    private record Answer(Elsewhere.@Nullable Found found) {}

    private void failed(Exception e) {
        if (e instanceof Refused why) {
            take(null, why);
        } else {
            take(null, null);
            desk.doing().broken(e);
        }
    }

    private void take(Elsewhere.@Nullable Found answer, @Nullable Refused why) {
        asking = false;
        refused = why;
        unanswered = answer == null;
        boolean first = found.isEmpty();
        if (answer != null) {
            answer.records().stream().filter(one -> known.add(one.id())).forEach(found::add);
            next = answer.next();
            count = answer.count();
        }
        say();
        if (first && !found.isEmpty()) {
            list.getSelectionModel().select(0);
            list.requestFocus();
        }
    }

    /** In the language of this moment. */
    void say() {
        head.setText(words());
        more.setText(desk.texts().text(unanswered ? "book.again" : "book.more"));
        show(more, unanswered || next != null);
        show(list, !found.isEmpty());
        list.setPrefHeight(ROW * Math.min(found.size(), HIGHEST) + 2);
    }

    private String words() {
        if (refused != null) {
            return desk.texts().labels().text(refused.labelKey(), refused.arguments());
        }
        if (unanswered) {
            return desk.texts().text(found.isEmpty() ? "book.offline" : "book.offline.more");
        }
        return asking && found.isEmpty()
                ? desk.texts().text("list.loading")
                : desk.texts().text("book.found", found.size(), count);
    }
}
