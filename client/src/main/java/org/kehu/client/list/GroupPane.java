package org.kehu.client.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.CardPart;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.control.Action;
import org.kehu.client.control.ActionButton;
import org.kehu.client.control.CountLabel;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.LiveAnswer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** On the card of a group: who is in it, how many, by what rule, and the form of the rule. */
public final class GroupPane extends VBox implements CardPart {
    private final RecordCardViewModel model;
    private final RecordDesk desk;
    private final Label title = new Label();
    private final CountLabel count = new CountLabel();
    private final Label rule = new WrappedLabel("");
    private final VBox names = new VBox(2);
    private final LiveAnswer<CustomersIn> in;
    private final Action edit;
    private final Action rows;
    private final ActionButton editButton;

    public GroupPane(RecordCardViewModel model, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        ObservableBooleanValue there = Bindings.createBooleanBinding(() -> group() != null, model.shownProperty());
        rows = Action.of("customer.group.rows", Material2OutlinedMZ.VIEW_LIST, "L", this::openRows)
                .when(there);
        edit = Action.of("customer.group.rule", Material2OutlinedAL.FILTER_LIST, "R", this::edit)
                .when(Bindings.createBooleanBinding(this::mayEdit, model.shownProperty()));
        editButton = ActionButton.bordered(edit, texts);
        getStyleClass().add("card");
        title.getStyleClass().add("b");
        title.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, count, Space.grow(), editButton, ActionButton.bordered(rows, texts));
        head.getStyleClass().add("card-head");
        head.setAlignment(Pos.CENTER_LEFT);
        rule.setId("group-rule");
        names.setId("group-names");
        VBox body = new VBox(12, rule, names);
        body.getStyleClass().add("card-body");
        getChildren().addAll(head, body);
        Set<String> types = new HashSet<>(GroupChoice.beside(Customer.TYPE));
        in = new LiveAnswer<>(desk, types, CustomersIn.NOTHING, () -> CustomersIn.of(desk, asked()));
        in.property().addListener((p, was, now) -> show());
        model.shownProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private @Nullable CrmRecord group() {
        CrmRecord group = model.shownProperty().get().record();
        return group == null || group.isDeleted() ? null : group;
    }

    static boolean isByRule(@Nullable CrmRecord group) {
        return group != null
                && !group.isDeleted()
                && !group.withholds(CustomerGroup.KIND)
                && CustomerGroup.BY_RULE.equals(group.get(CustomerGroup.KIND));
    }

    static boolean mayEdit(RecordDesk desk, @Nullable CrmRecord group) {
        return group != null && isByRule(group) && new RecordEdits(desk).canEdit(group, CustomerGroup.RULE);
    }

    private boolean mayEdit() {
        return mayEdit(desk, group());
    }

    private Filter asked() {
        return new Filter.InGroup(model.ref().id());
    }

    private void show() {
        CustomersIn now = in.get();
        title.setText(desk.texts().text("group.pane.title"));
        count.setCount(now.count(), desk.texts().formats());
        CrmRecord group = group();
        boolean byRule = isByRule(group);
        editButton.setVisible(mayEdit());
        editButton.setManaged(mayEdit());
        rule.setText(
                group == null
                        ? ""
                        : byRule
                                ? desk.texts()
                                        .text("group.pane.rule", model.text().of(group, CustomerGroup.RULE))
                                : desk.texts().text("group.pane.by.hand"));
        names.getChildren().clear();
        Reason problem = now.problem();
        if (problem != null) {
            names.getChildren().add(new WrappedLabel(desk.doing().text(problem), "bad"));
            return;
        }
        now.first().forEach(one -> names.getChildren().add(name(one)));
        long more = now.count() - now.first().size();
        if (more > 0) {
            names.getChildren().add(new WrappedLabel(desk.texts().text("group.pane.more", more), "muted", "t12"));
        } else if (now.count() == 0) {
            names.getChildren().add(new WrappedLabel(desk.texts().text("group.pane.none"), "muted"));
        }
    }

    private Hyperlink name(CrmRecord customer) {
        Hyperlink name = new Hyperlink(customer.title());
        name.setOnAction(e -> desk.open(customer.ref()));
        return name;
    }

    private void openRows() {
        desk.openRows(Customer.TYPE, asked());
    }

    private void edit() {
        edit(editButton);
    }

    private void edit(Node beside) {
        CrmRecord group = group();
        if (group != null && mayEdit()) {
            RuleForm.open(desk, group, beside);
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public List<Action> actions() {
        return List.of(edit, rows);
    }

    @Override
    public Map<Field<?>, Consumer<Node>> forms() {
        return Map.of(CustomerGroup.RULE, this::edit);
    }

    @Override
    public void close() {
        in.close();
    }
}
