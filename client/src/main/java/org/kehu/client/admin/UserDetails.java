package org.kehu.client.admin;

import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.HandoverPlace;
import org.kehu.client.start.StartProblem;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** A person's roles, and the password that lets him sign in. */
final class UserDetails {
    private final RecordDesk desk;
    private final Passwords passwords;
    private final ConfigEdits edits;

    UserDetails(RecordDesk desk, Passwords passwords) {
        this.desk = desk;
        this.passwords = passwords;
        this.edits = new ConfigEdits(desk);
    }

    Detail of(CrmRecord user) {
        Detail detail = new Detail(desk, user);
        VBox roles = new VBox(4);
        roles.getStyleClass().add("admin-part");
        ConfigRecords assignments = new ConfigRecords(
                desk, RoleAssignment.TYPE, one -> ConfigRecords.links(one, RoleAssignment.USER, user.id()));
        for (CrmRecord role : edits.roles()) {
            roles.getChildren().add(roleBox(user, role, assignments));
        }
        detail.onClose(assignments::close);
        return detail.with("admin.leaving", leaving(detail, user))
                .with("admin.roles.of", roles)
                .with("admin.password", passwordForm(detail, user));
    }

    private VBox leaving(Detail detail, CrmRecord user) {
        Button open = new Button();
        open.setId("user-hand-over");
        open.setGraphic(Icons.small(Material2OutlinedMZ.SWAP_HORIZ));
        open.setOnAction(e -> desk.bench().navigation().open(HandoverPlace.of(user.id())));
        detail.texts().set(open::setText, "admin.hand.over");
        VBox part = new VBox(open);
        part.getStyleClass().add("admin-part");
        return part;
    }

    private CheckBox roleBox(CrmRecord user, CrmRecord role, ConfigRecords assignments) {
        CheckBox box = new CheckBox(role.title());
        box.setId("role-" + role.id());
        Runnable show = () -> box.setSelected(edits.assignment(user.id(), role.id()) != null);
        assignments.records().addListener((javafx.collections.ListChangeListener<CrmRecord>) change -> show.run());
        show.run();
        box.setOnAction(e -> {
            edits.assign(user, role, box.isSelected());
            show.run(); // stays as it was until it is done
        });
        return box;
    }

    private VBox passwordForm(Detail detail, CrmRecord user) {
        PasswordField field = new PasswordField();
        field.setId("password");
        Button set = new Button();
        set.setId("password-set");
        Label told = new Label();
        told.setId("password-told");
        told.setWrapText(true);
        told.setMinHeight(Label.USE_PREF_SIZE);
        told.getStyleClass().addAll("muted", "t12");
        HBox.setHgrow(field, Priority.ALWAYS);
        set.setMinWidth(Button.USE_PREF_SIZE);
        set.setOnAction(e -> issue(user, field, told));
        detail.texts().with(formats -> {
            field.setPromptText(formats.labels().text("admin.password.prompt"));
            field.setAccessibleText(formats.labels().text("admin.password.prompt"));
            set.setText(formats.labels().text("admin.password.set"));
            told.setText(formats.labels().text("admin.password.effect", Passwords.SHORTEST));
        });
        VBox form = new VBox(4, new HBox(8, field, set), told);
        form.getStyleClass().add("admin-part");
        return form;
    }

    private void issue(CrmRecord user, PasswordField field, Label told) {
        String password = field.getText();
        if (password.length() < Passwords.SHORTEST || password.length() > Passwords.LONGEST) {
            told.setText(desk.texts().text("admin.password.length", Passwords.SHORTEST, Passwords.LONGEST));
            return;
        }
        desk.background()
                .work(desk.texts().text("admin.password.set"), progress -> {
                    passwords.issue(user.id(), password);
                    return user;
                })
                .onSuccess(done -> {
                    field.clear();
                    told.setText(desk.texts().text("admin.password.done", user.title()));
                })
                .onFailure(e -> told.setText(why(e)))
                .start();
    }

    private String why(Exception e) {
        return e instanceof StartProblem problem
                ? desk.texts().labels().text(problem.labelKey(), problem.arguments())
                : desk.texts().text("problem.work", String.valueOf(e.getMessage()));
    }
}
