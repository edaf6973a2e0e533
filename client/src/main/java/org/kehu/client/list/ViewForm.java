package org.kehu.client.list;

import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.InWords;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.record.CrmRecord;

/** Asks how a view or a group shall be called, and with which of one's teams it is shared. */
final class ViewForm extends VBox {
    private final TextField name = new TextField();
    private final ComboBox<CrmRecord> team = new ComboBox<>();
    private final BiConsumer<String, @Nullable UUID> keep;
    private final PopOver popOver;

    private ViewForm(RecordDesk desk, String titleKey, BiConsumer<String, @Nullable UUID> keep) {
        super(8);
        this.keep = keep;
        setId("view-form");
        getStyleClass().add("small-form");
        setPrefWidth(320);
        Label title = new Label(desk.texts().text(titleKey));
        title.getStyleClass().add("b");
        title.setLabelFor(name);
        name.setId("view-name");
        name.setAccessibleText(title.getText());
        Label shared = new Label(desk.texts().text("view.save.shared"));
        shared.setLabelFor(team);
        team.setId("view-team");
        team.setMaxWidth(Double.MAX_VALUE);
        team.setPromptText(desk.texts().text("view.save.private"));
        team.setConverter(new InWords<>(team.getItems(), CrmRecord::title));
        team.getItems().setAll(teams(desk));
        Button apply = new Button(desk.texts().text("view.save.apply"));
        apply.setId("view-keep");
        apply.getStyleClass().add("accent");
        apply.disableProperty().bind(name.textProperty().map(String::isBlank));
        apply.setOnAction(e -> apply());
        getChildren().addAll(title, name);
        if (!team.getItems().isEmpty()) {
            getChildren().addAll(shared, team);
        }
        getChildren().add(new HBox(Space.grow(), apply));
        addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER) {
                key.consume();
                apply();
            }
        });
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
    }

    static void open(RecordDesk desk, Node beside, BiConsumer<String, @Nullable UUID> keep) {
        open(desk, beside, "view.save.title", keep);
    }

    /** @param titleKey asks for a name */
    static void open(RecordDesk desk, Node beside, String titleKey, BiConsumer<String, @Nullable UUID> keep) {
        ViewForm form = new ViewForm(desk, titleKey, keep);
        form.popOver.show(beside);
        form.name.requestFocus();
    }

    private static List<CrmRecord> teams(RecordDesk desk) {
        List<UUID> own = desk.records().configuration().all(TeamMember.TYPE).stream()
                .filter(member -> desk.me().equals(member.get(TeamMember.MEMBER)))
                .map(member -> member.require(TeamMember.TEAM))
                .toList();
        return desk.records().configuration().all(Team.TYPE).stream()
                .filter(one -> own.contains(one.id()))
                .toList();
    }

    private void apply() {
        if (!name.getText().isBlank()) {
            popOver.hide();
            CrmRecord chosen = team.getValue();
            keep.accept(name.getText().strip(), chosen == null ? null : chosen.id());
        }
    }
}
