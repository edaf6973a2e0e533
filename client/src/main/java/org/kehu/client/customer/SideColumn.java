package org.kehu.client.customer;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.attachment.AttachmentsView;
import org.kehu.client.card.AddButton;
import org.kehu.client.card.CardBlock;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Badge;
import org.kehu.client.control.Space;
import org.kehu.client.control.StageBar;
import org.kehu.client.control.Tone;
import org.kehu.client.countdown.CountdownLabel;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.text.TextScope;
import org.kehu.common.activity.Task;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Contact;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;
import org.kehu.common.sales.Stage;
import org.kehu.common.service.Ticket;

/** Contacts, open deals, orders, receipts, open tickets and tasks of a customer. */
final class SideColumn extends ScrollPane {
    private final CustomerViewModel model;
    private final RecordDesk desk;
    private final VBox blocks = new VBox();
    private final Ticker ticker;
    private final AttachmentsView files;

    SideColumn(CustomerViewModel model, TextScope texts) {
        this.model = model;
        this.desk = model.desk();
        this.ticker = new Ticker(() -> desk.texts().formats().now());
        ticker.runWhileShown(this);
        getStyleClass().addAll("fields-pane", "side-column");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        files = new AttachmentsView(desk, new RecordRef(Customer.TYPE.name(), model.customer()), "block");
        setContent(desk.records().areElsewhere() ? blocks : new VBox(blocks, files));
        model.openProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    AttachmentsView files() {
        return files;
    }

    void close() {
        files.close();
    }

    private void show() {
        OpenWork open = model.openProperty().get();
        FieldText text = desk.text(open.titles());
        blocks.getChildren().clear();
        plain("card.contacts", Contact.TYPE, Contact.CUSTOMER, open.contacts(), one -> contact(one, text));
        money("card.deals", Opportunity.TYPE, Opportunity.CUSTOMER, open.deals(), one -> deal(one, text));
        money("card.orders", Order.TYPE, Order.CUSTOMER, open.orders(), one -> order(one, text));
        money("card.receipts", Receipt.TYPE, Receipt.CUSTOMER, open.receipts(), one -> receipt(one, text));
        plain("card.tickets", Ticket.TYPE, Ticket.CUSTOMER, open.tickets(), this::ticket);
        plain("card.tasks", Task.TYPE, Task.CUSTOMER, open.tasks(), one -> task(one, text));
    }

    private void plain(
            String titleKey, RecordType type, Field<UUID> link, List<CrmRecord> shown, Function<CrmRecord, Node> line) {
        add(titleKey, shown.size(), "", type, link, shown.stream().map(line).toList());
    }

    private void money(
            String titleKey, RecordType type, Field<UUID> link, List<CrmRecord> shown, Function<CrmRecord, Node> line) {
        OpenWork.Total total = model.openProperty().get().sums().get(type.name());
        BigDecimal sum = total == null ? BigDecimal.ZERO : total.sum();
        String money = sum.signum() == 0 ? "" : desk.texts().formats().money(sum, desk.baseCurrency());
        add(
                titleKey,
                total == null ? 0 : total.count(),
                money,
                type,
                link,
                shown.stream().map(line).toList());
    }

    private HBox order(CrmRecord one, FieldText text) {
        String number = number(one, Order.NUMBER, Order.ALIAS);
        return line(one, number, text.of(one, Order.STATE), text.of(one, Order.TOTAL));
    }

    private HBox receipt(CrmRecord one, FieldText text) {
        String day = text.of(one, Receipt.RECEIVED_ON);
        return line(one, day, text.of(one, Receipt.METHOD), text.of(one, Receipt.AMOUNT));
    }

    private void add(
            String titleKey, long many, String sum, RecordType type, Field<UUID> link, List<? extends Node> lines) {
        CardBlock block = new CardBlock(desk, type.name());
        block.name(desk.texts().text(titleKey), many, sum);
        block.addAction(new AddButton(desk, type, () -> FieldValues.of(type).with(link, model.customer())));
        block.fill(lines);
        blocks.getChildren().add(block);
    }

    private HBox contact(CrmRecord one, FieldText text) {
        Avatar avatar = new Avatar(Avatar.Size.LINE);
        avatar.setName(one.title());
        HBox row = row(one, avatar, name(one.title()));
        String role = text.of(one, Contact.ROLE);
        if (!role.isEmpty()) {
            row.getChildren().add(new Badge(role, Tone.RING));
        }
        String mobile = text.of(one, Contact.MOBILE);
        row.getChildren().addAll(Space.grow(), small(mobile.isEmpty() ? text.of(one, Contact.PHONE) : mobile));
        return row;
    }

    private HBox deal(CrmRecord one, FieldText text) {
        StageBar bar = new StageBar();
        UUID stage = one.get(Opportunity.STAGE);
        List<CrmRecord> stages = desk.records().configuration().all(Stage.TYPE).stream()
                .filter(each -> each.belongsTo(one.require(Opportunity.PIPELINE)))
                .filter(each -> Stage.OPEN.equals(each.get(Stage.KIND)))
                .sorted(Comparator.comparing(each -> each.require(Stage.POSITION)))
                .toList();
        int reached = stages.stream().map(CrmRecord::id).toList().indexOf(stage) + 1;
        bar.setStages(stages.size(), reached);
        bar.setAccessibleText(stage == null ? "" : text.of(one, Opportunity.STAGE));
        return row(one, name(one.title()), Space.grow(), bar, amount(text.of(one, Opportunity.AMOUNT)));
    }

    private HBox ticket(CrmRecord one) {
        HBox row = row(one, name(one.title()), Space.grow());
        CountdownLabel left = new CountdownLabel(ticker, desk.texts());
        left.setTicket(one);
        row.getChildren().add(left);
        return row;
    }

    private HBox task(CrmRecord one, FieldText text) {
        CheckBox done = new CheckBox();
        done.setAccessibleText(desk.texts().text("doing.complete", one.title()));
        done.setOnAction(e -> model.complete(one));
        done.setDisable(desk.records().areElsewhere());
        Label due = quiet(
                one.get(Task.DUE) == null ? "" : text.formats().relativeDay(Objects.requireNonNull(one.get(Task.DUE))));
        if (one.get(Task.DUE) != null
                && Objects.requireNonNull(one.get(Task.DUE))
                        .isBefore(text.formats().today())) {
            due.getStyleClass().setAll("label", "bad");
        }
        return row(one, done, name(one.title()), Space.grow(), due);
    }

    private HBox line(CrmRecord one, String name, String state, String amount) {
        return row(one, name(name), quiet(state), Space.grow(), amount(amount));
    }

    private HBox row(CrmRecord one, Node... parts) {
        HBox row = new HBox(8, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("side-line");
        row.setOnMouseClicked(click -> desk.open(one.ref()));
        return row;
    }

    private static Label name(String text) {
        Label label = new Label(text);
        label.setMinWidth(40);
        HBox.setHgrow(label, Priority.SOMETIMES);
        return label;
    }

    private static Label quiet(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label small(String text) {
        Label label = quiet(text);
        label.getStyleClass().add("t12");
        return label;
    }

    private static Label amount(String text) {
        Label label = new Label(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static String number(CrmRecord one, Field<String> number, Field<String> alias) {
        String given = one.get(number);
        return given != null ? given : Objects.requireNonNullElse(one.get(alias), "");
    }
}
