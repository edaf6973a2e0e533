package org.kehu.client.service;

import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.control.Button;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.Space;
import org.kehu.client.text.TextScope;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** Where the next message is written: to the customer, among ourselves, or what the customer said. Drafts stay with their ticket. */
final class ComposerView extends VBox {
    private static final int ROWS = 3;
    private final TicketViewModel model;
    private final ToggleGroup words = new ToggleGroup();
    private final Map<Word, ToggleButton> toggles = new EnumMap<>(Word.class);
    private final TextArea text = new TextArea();
    private final Button send = new Button();
    private final Button sendAndWait = new Button();
    private Word word = Word.REPLY;
    private @Nullable UUID ticket;

    ComposerView(TicketViewModel model, TextScope texts) {
        this.model = model;
        getStyleClass().add("composer");
        text.setId("composer");
        text.setWrapText(true);
        text.setPrefRowCount(ROWS);
        BooleanBinding nothing = text.textProperty().isEmpty();
        send.setId("send");
        send.getStyleClass().add("accent");
        send.setGraphic(new Kbd("Ctrl+Enter"));
        send.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        send.disableProperty().bind(nothing);
        send.setOnAction(e -> send(false));
        sendAndWait.setId("send-and-wait");
        sendAndWait.disableProperty().bind(nothing);
        sendAndWait.setOnAction(e -> send(true));
        sendAndWait.managedProperty().bind(sendAndWait.visibleProperty());
        HBox head = new HBox(
                toggle(Word.REPLY, Material2OutlinedMZ.REPLY, "left-pill"),
                toggle(Word.NOTE, Material2OutlinedAL.LOCK, "center-pill"),
                toggle(Word.HEARD, Material2OutlinedMZ.PHONE, "right-pill"));
        HBox foot = new HBox(8, Space.grow(), sendAndWait, send);
        getChildren().addAll(head, text, foot);
        text.textProperty().addListener((p, was, now) -> keep(now));
        addEventFilter(KeyEvent.KEY_PRESSED, this::sendByKey);
        texts.with(formats -> showTexts(texts));
        choose(Word.REPLY, texts);
    }

    private ToggleButton toggle(Word kind, Ikon icon, String place) {
        ToggleButton toggle = new ToggleButton(null, Icons.small(icon));
        toggle.getStyleClass().addAll("word-toggle", place);
        toggle.setId("word-" + kind);
        toggle.setToggleGroup(words);
        toggle.setMinWidth(USE_PREF_SIZE);
        toggles.put(kind, toggle);
        return toggle;
    }

    private void showTexts(TextScope texts) {
        toggles.forEach((kind, toggle) -> {
            toggle.setText(texts.texts().text(kind.labelKey()));
            toggle.setOnAction(e -> choose(kind, texts));
        });
        send.setText(texts.texts().text("tickets.send"));
        sendAndWait.setText(texts.texts().text("tickets.send.waiting"));
        showPrompt(texts);
    }

    private void choose(Word kind, TextScope texts) {
        word = kind;
        words.selectToggle(toggles.get(kind));
        sendAndWait.setVisible(kind == Word.REPLY);
        pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("internal"), kind == Word.NOTE);
        showPrompt(texts);
    }

    private void showPrompt(TextScope texts) {
        String prompt = texts.texts().text(word.labelKey() + ".prompt");
        text.setPromptText(prompt);
        text.setAccessibleText(prompt);
    }

    /** Only where the ticket still takes messages. */
    void show(@Nullable TicketDetail detail) {
        boolean open = detail != null && !detail.isIn(org.kehu.common.service.Ticket.CLOSED);
        setVisible(open);
        setManaged(open);
        UUID now = detail == null ? null : detail.ticket().id();
        if (now != null && !now.equals(ticket)) {
            ticket = null;
            text.setText(model.draft(now));
        }
        ticket = now;
    }

    private void keep(String typed) {
        if (ticket != null) {
            model.keepDraft(ticket, typed);
        }
    }

    private void sendByKey(KeyEvent key) {
        if (key.getCode() == KeyCode.ENTER && key.isShortcutDown()) {
            key.consume();
            send(false);
        }
    }

    private void send(boolean waits) {
        UUID about = ticket;
        model.send(word, text.getText(), waits, () -> {
            if (about != null && about.equals(ticket)) {
                text.clear();
            }
        });
    }

    void focus() {
        text.requestFocus();
    }
}
