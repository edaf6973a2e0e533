package org.kehu.client;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.kehu.client.text.Texts;
import org.kehu.common.label.Language;
import org.testfx.framework.junit5.ApplicationExtension;

/** What tests of the window share: a fixed time, and reading a scene as a person does. */
@ExtendWith(ApplicationExtension.class)
public abstract class UiTest {
    public static final Instant NOW = Instant.parse("2026-11-20T10:32:00Z");

    protected static Texts texts(Language language) {
        return new Texts(language, ZoneId.of("UTC"), InstantSource.fixed(NOW));
    }

    /** Every text a person can read or hear below this node. */
    protected static List<String> wordsOf(Node node) {
        List<String> words = new ArrayList<>();
        collect(node, words);
        return words;
    }

    private static void collect(Node node, List<String> words) {
        add(node.getAccessibleText(), words);
        if (node instanceof Labeled labeled) {
            add(labeled.getText(), words);
            add(labeled.getTooltip() == null ? null : labeled.getTooltip().getText(), words);
        }
        if (node instanceof TextInputControl field) {
            add(field.getPromptText(), words);
        }
        if (node instanceof Text text) {
            add(text.getText(), words);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private static void add(String text, List<String> words) {
        if (text != null && !text.isBlank()) {
            words.add(text);
        }
    }
}
