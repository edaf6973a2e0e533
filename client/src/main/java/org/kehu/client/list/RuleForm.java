package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Kbd;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.Reason;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** The rule of a group as chips, as a list asks by them, and how many customers it means while it is put together. */
final class RuleForm extends VBox {
    private final RecordDesk desk;
    private final CrmRecord group;
    private final NarrowedFilter parts;
    private final Conditions asked = new Conditions();
    private final TextScope texts;
    private final RuleFigure figure;
    private final FlowPane chips = new FlowPane(8, 8);
    private final RuleRest rest;
    private final Label refusal = new WrappedLabel("", "bad", "form-refusal");
    private final Button save = new Button();
    private final PopOver popOver;
    private Filter within = Filter.EVERYTHING;

    private RuleForm(RecordDesk desk, CrmRecord group) {
        super(12);
        this.desk = desk;
        this.group = group;
        this.parts = new NarrowedFilter(Customer.TYPE, desk.zone());
        this.texts = desk.texts().scope();
        this.figure = new RuleFigure(desk);
        this.rest = new RuleRest(desk, this::takeOut);
        setId("rule-form");
        getStyleClass().add("small-form");
        setPrefWidth(432);
        Label title = new Label(desk.texts().text("group.rule.title", group.title()));
        title.getStyleClass().add("b");
        Label about = new WrappedLabel(desk.texts().text("group.rule.about"), "muted", "t12");
        begin();
        new ConditionChips(desk, Customer.TYPE, asked, offered(), chips, texts).keeping(() -> null);
        refusal.setVisible(false);
        refusal.managedProperty().bind(refusal.visibleProperty());
        getChildren().addAll(title, about, chips, rest, figure, refusal, foot());
        asked.list().addListener((ListChangeListener<Condition>) change -> show());
        asked.any().addListener((p, was, now) -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        popOver = PopOvers.of(this, ArrowLocation.TOP_LEFT);
        popOver.setAutoHide(false); // the conditions open windows of their own
        popOver.setOnHidden(e -> {
            texts.release();
            figure.close();
        });
        show();
    }

    /** @param group one by rule, as it is now */
    static void open(RecordDesk desk, CrmRecord group, Node beside) {
        RuleForm form = new RuleForm(desk, group);
        form.popOver.show(beside);
        form.lookup("#add-filter").requestFocus();
    }

    private List<Field<?>> offered() {
        List<Field<?>> offered = new ArrayList<>(ListViewModel.columns(desk, Customer.TYPE));
        offered.add(0, GroupMember.GROUP);
        return offered;
    }

    /** A rule that cannot be read is put together anew. */
    private void begin() {
        String rule = group.get(CustomerGroup.RULE);
        try {
            Filter filter = rule == null ? null : new KeptFilters(desk.schema()).read(Customer.TYPE, rule);
            within = parts.read(filter, asked);
        } catch (BadValue e) {
            within = Filter.EVERYTHING;
        }
    }

    private HBox foot() {
        save.setText(desk.texts().text("form.save"));
        save.setGraphic(new Kbd("Ctrl+S"));
        save.setContentDisplay(ContentDisplay.RIGHT);
        save.setId("rule-save");
        save.getStyleClass().add("accent");
        save.setOnAction(e -> save());
        Button cancel = new Button(desk.texts().text("form.cancel"));
        cancel.setId("rule-cancel");
        cancel.setOnAction(e -> popOver.hide());
        return new HBox(8, Space.grow(), cancel, save);
    }

    private void pressed(KeyEvent key) {
        boolean ends = key.getCode() == KeyCode.S || key.getCode() == KeyCode.ENTER;
        if (key.isShortcutDown() && ends && !save.isDisabled()) {
            key.consume();
            save();
        }
    }

    private void takeOut() {
        within = Filter.EVERYTHING;
        show();
    }

    private @Nullable Filter filter() {
        return parts.of(within, asked);
    }

    private void show() {
        Filter filter = filter();
        save.setDisable(filter == null);
        figure.show(filter);
        rest.show(within);
    }

    private void save() {
        String rule = new KeptFilters(desk.schema()).write(Customer.TYPE, Objects.requireNonNull(filter()));
        new RecordEdits(desk).edit(group, CustomerGroup.RULE, rule, operation -> popOver.hide(), this::refuse);
    }

    private void refuse(Reason reason) {
        refusal.setText(desk.doing().text(reason));
        refusal.setVisible(true);
    }
}
