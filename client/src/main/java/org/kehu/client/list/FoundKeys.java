package org.kehu.client.list;

import java.util.function.Consumer;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.kehu.common.record.CrmRecord;

/** Enter or a double press opens the chosen record of a list; Esc, which a list would keep to itself, leaves it. */
final class FoundKeys {
    private FoundKeys() {}

    static void on(ListView<CrmRecord> list, Consumer<CrmRecord> open, Runnable leave) {
        Runnable run = () -> {
            CrmRecord chosen = list.getSelectionModel().getSelectedItem();
            if (chosen != null) {
                open.accept(chosen);
            }
        };
        list.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                run.run();
            }
        });
        list.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                run.run();
            } else if (key.getCode() == KeyCode.ESCAPE) {
                leave.run();
            }
        });
    }
}
