package org.kehu.client.admin;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordForm;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.Department;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The departments as a tree; a new one is made under the chosen one. */
final class DepartmentsPane extends BorderPane {
    private final RecordDesk desk;
    private final TextScope texts;
    private final ConfigRecords departments;
    private final TreeView<CrmRecord> tree = new TreeView<>(new TreeItem<>());
    private @Nullable Detail detail;
    private @Nullable UUID chosen;

    DepartmentsPane(RecordDesk desk) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.departments = new ConfigRecords(desk, Department.TYPE, record -> true);
        getStyleClass().add("records-pane");
        tree.setId("tree-department");
        tree.setShowRoot(false);
        tree.setCellFactory(view -> new NameCell());
        tree.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> choose(now));
        VBox.setVgrow(tree, Priority.ALWAYS);
        setCenter(new VBox(head(), tree));
        departments.records().addListener((ListChangeListener<CrmRecord>) change -> grow());
        grow();
    }

    private HBox head() {
        Label name = new Label();
        name.getStyleClass().add("b");
        Button create = new Button(null, Icons.of(Material2OutlinedAL.ADD));
        create.setId("new-department");
        create.setOnAction(e -> create(create));
        HBox head = new HBox(8, name, Space.grow(), create);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("records-head");
        texts.with(formats -> {
            name.setText(desk.labels().types(Department.TYPE));
            create.setText(formats.labels().text("form.new", desk.labels().typeInText(Department.TYPE)));
        });
        return head;
    }

    private void create(Button beside) {
        FieldValues under = FieldValues.of(Department.TYPE).with(Department.ABOVE, chosen);
        RecordForm.open(desk, Department.TYPE, under, beside, id -> chosen = id);
    }

    /** A loop in the tree leaves its departments at the top. */
    private void grow() {
        Map<UUID, TreeItem<CrmRecord>> items = new HashMap<>();
        departments.records().forEach(one -> items.put(one.id(), new TreeItem<>(one)));
        TreeItem<CrmRecord> root = new TreeItem<>();
        for (CrmRecord one : departments.records()) {
            TreeItem<CrmRecord> item = items.get(one.id());
            TreeItem<CrmRecord> above = items.get(one.get(Department.ABOVE));
            item.setExpanded(true);
            boolean loop = above == null || isUnder(above, item);
            (loop ? root : above).getChildren().add(item);
        }
        UUID wanted = chosen;
        tree.setRoot(root);
        TreeItem<CrmRecord> again = items.get(wanted);
        if (again != null) {
            tree.getSelectionModel().select(again);
        } else if (!root.getChildren().isEmpty()) {
            tree.getSelectionModel().select(root.getChildren().get(0));
        }
    }

    private static boolean isUnder(TreeItem<CrmRecord> item, TreeItem<CrmRecord> above) {
        for (TreeItem<CrmRecord> at = item; at != null; at = at.getParent()) {
            if (at == above) {
                return true;
            }
        }
        return false;
    }

    private void choose(@Nullable TreeItem<CrmRecord> item) {
        if (item == null || item.getValue() == null || (item.getValue().id().equals(chosen) && detail != null)) {
            return;
        }
        chosen = item.getValue().id();
        if (detail != null) {
            detail.close();
        }
        detail = new Detail(desk, item.getValue());
        detail.setPrefWidth(400);
        setRight(detail);
    }

    ObservableList<CrmRecord> departments() {
        return departments.records();
    }

    void close() {
        if (detail != null) {
            detail.close();
        }
        departments.close();
        texts.release();
    }

    /** The department's name. */
    private static final class NameCell extends TreeCell<CrmRecord> {
        @Override
        protected void updateItem(@Nullable CrmRecord record, boolean empty) {
            super.updateItem(record, empty);
            setText(empty || record == null ? "" : record.title());
        }
    }
}
