package org.kehu.client.card;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.Node;
import org.kehu.client.control.Action;
import org.kehu.common.record.Field;

/** What the card of one type has in its middle beside what all cards have. */
public interface CardPart {
    Node node();

    List<Action> actions();

    /** Fields that a form edits in place of an editor; it opens beside their value. */
    Map<Field<?>, Consumer<Node>> forms();

    void close();
}
