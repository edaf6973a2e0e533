package org.kehu.client.screen;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;
import org.kehu.client.control.Action;

/** What a screen draws at one place. Made when first shown, kept while its tab is open. */
public interface Page {
    Region content();

    /** The name on the tab; follows the language and the record. */
    ObservableValue<String> title();

    /** What the right end of the status bar says about this page, such as a count. */
    default ObservableValue<String> summary() {
        return new SimpleStringProperty("");
    }

    /** Live while the page is shown: their keys work, the palette and the key list name them. */
    default List<Action> actions() {
        return List.of();
    }

    /** The page is in front now: put the focus where work starts. */
    default void shown() {}

    /** The tab was closed: release text scopes, listeners and running work. */
    default void closed() {}
}
