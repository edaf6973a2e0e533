package org.kehu.client.cleaning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.InWords;
import org.kehu.client.control.PopOvers;
import org.kehu.client.control.Space;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Work;
import org.kehu.common.activity.AskToVerify;
import org.kehu.common.command.Command;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;

/** Asks how many customers each owner shall verify, and by when; says beforehand how many tasks that makes, and for how many people. */
final class AskForm extends VBox {
    private static final List<Integer> EACH = List.of(5, 10, 20, 50);
    private static final List<Integer> DUE = List.of(3, 7, 14, 30);
    private final RecordDesk desk;
    private final CleaningViewModel model;
    private final ComboBox<Integer> each;
    private final ComboBox<Integer> due;
    private final Label foreseen = new WrappedLabel("");
    private final Button apply = new Button();
    private final PopOver popOver;
    private @Nullable AskPlan plan;
    private @Nullable Work<AskPlan> looking;

    private AskForm(RecordDesk desk, CleaningViewModel model) {
        super(8);
        this.desk = desk;
        this.model = model;
        setId("ask-form");
        getStyleClass().add("small-form");
        setPrefWidth(380);
        each = box("ask-each", EACH, 10, count -> desk.texts().text("ask.each.count", count));
        due = box(
                "ask-due",
                DUE,
                14,
                days -> desk.texts().text("ask.due.day", desk.texts().formats().date(day(days)), days));
        each.valueProperty().addListener((p, was, now) -> look());
        foreseen.setId("ask-foreseen");
        apply.setId("ask-apply");
        apply.setText(desk.texts().text("ask.apply"));
        apply.getStyleClass().add("accent");
        apply.setOnAction(e -> ask());
        apply.setDefaultButton(true);
        Label title = new Label(desk.texts().text("ask.title"));
        title.getStyleClass().add("b");
        getChildren()
                .addAll(
                        title,
                        new WrappedLabel(
                                desk.texts()
                                        .text(
                                                "ask.about",
                                                model.unverifiedProperty().get()),
                                "muted",
                                "t12"),
                        line("ask.each", each),
                        line("ask.due", due),
                        foreseen,
                        new HBox(8, Space.grow(), apply));
        popOver = PopOvers.of(this, ArrowLocation.TOP_RIGHT);
        look();
    }

    static void open(RecordDesk desk, CleaningViewModel model, Node beside) {
        AskForm form = new AskForm(desk, model);
        form.popOver.show(beside);
        form.each.requestFocus();
    }

    private LocalDate day(int days) {
        return desk.texts().formats().today().plusDays(days);
    }

    private static ComboBox<Integer> box(
            String id, List<Integer> offered, Integer chosen, Function<Integer, String> words) {
        ComboBox<Integer> box = new ComboBox<>();
        box.setId(id);
        box.setConverter(new InWords<>(box.getItems(), words));
        box.getItems().setAll(offered);
        box.setValue(chosen);
        return box;
    }

    private HBox line(String labelKey, ComboBox<Integer> box) {
        Label name = new Label(desk.texts().text(labelKey));
        name.setMinWidth(132);
        name.setLabelFor(box);
        box.setAccessibleText(name.getText());
        HBox line = new HBox(8, name, box);
        line.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return line;
    }

    private void look() {
        if (looking != null) {
            looking.cancel();
        }
        plan = null;
        apply.setDisable(true);
        foreseen.setText(desk.texts().text("ask.looking"));
        AskWork work = new AskWork(desk, model.days());
        int most = each.getValue();
        Work<AskPlan> now = desk.background()
                .work(desk.texts().text("ask.looking"), progress -> work.plan(most, progress))
                .onSuccess(this::show)
                .onFailure(desk.doing()::broken);
        looking = now;
        now.start();
    }

    private void show(AskPlan found) {
        plan = found;
        apply.setDisable(found.customers().isEmpty());
        foreseen.setText(
                found.customers().isEmpty()
                        ? desk.texts().text("ask.none")
                        : desk.texts().text("ask.foreseen", found.customers().size(), found.owners(), found.more()));
    }

    private void ask() {
        AskPlan now = plan;
        if (now != null && !now.customers().isEmpty()) {
            popOver.hide();
            LocalDate until = day(due.getValue());
            new BulkEdits(desk, Customer.TYPE)
                    .each(now.customers(), customer -> question(customer, until), "doing.asked", () -> {});
        }
    }

    private Command question(CrmRecord customer, LocalDate until) {
        String subject = desk.texts().text("ask.subject", customer.title());
        return new AskToVerify(desk.commands().newId(), customer.id(), subject, until);
    }
}
