package org.kehu.client.list;

import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** In the list of groups: the form of the current one's rule. */
final class GroupRules {
    private GroupRules() {}

    static Action editing(RecordDesk desk, RecordTable table) {
        Observable[] current = {table.getFocusModel().focusedIndexProperty(), table.getItems()};
        return Action.of("customer.group.rule", Material2OutlinedAL.FILTER_LIST, "R", () -> open(desk, table))
                .when(Bindings.createBooleanBinding(() -> GroupPane.mayEdit(desk, table.current()), current)
                        .and(table.keys().walkingProperty()));
    }

    private static void open(RecordDesk desk, RecordTable table) {
        CrmRecord group = table.current();
        if (group != null) {
            Node head = table.lookup("#column-in-group");
            RuleForm.open(desk, group, head == null ? table : head);
        }
    }
}
