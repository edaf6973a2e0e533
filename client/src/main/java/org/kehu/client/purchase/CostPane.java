package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.AddButton;
import org.kehu.client.card.CardBlock;
import org.kehu.client.card.FigureLine;
import org.kehu.client.desk.LiveAnswer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.activity.Activity;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.ServiceCost;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Receipt;

/** The block of a customer's card that holds what was put into it beside what came back. */
public final class CostPane extends VBox {
    private final RecordDesk desk;
    private final UUID customer;
    private final LiveAnswer<Costs> answer;
    private final CardBlock block;

    public CostPane(RecordDesk desk, UUID customer, TextScope texts) {
        this.desk = desk;
        this.customer = customer;
        this.block = new CardBlock(desk, "cost");
        this.answer = new LiveAnswer<>(desk, Costs.TYPES, Costs.NONE, () -> Costs.read(desk, customer));
        setId("cost");
        block.addAction(new AddButton(
                desk,
                ServiceCost.TYPE,
                () -> FieldValues.of(ServiceCost.TYPE)
                        .with(ServiceCost.CUSTOMER, customer)
                        .with(ServiceCost.SPENT_ON, desk.texts().formats().today())
                        .with(ServiceCost.SPENT_BY, desk.me())));
        answer.property().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    public void close() {
        answer.close();
    }

    private void show() {
        if (!Costs.isAllowed(desk)) {
            getChildren().clear();
            return;
        }
        Costs now = answer.get();
        block.name(desk.texts().text("cost.title"), now.money().count(), "");
        List<Node> lines = new ArrayList<>();
        Filter costs = Costs.costs(customer);
        String currency = desk.baseCurrency();
        add(lines, "money", money(now.money()), ServiceCost.TYPE, costs, currency);
        add(lines, "hours.recorded", hours(now.hours()), "hours", ServiceCost.TYPE, costs);
        Filter activities = Costs.activities(customer);
        add(lines, "hours.activities", hours(now.talking()), "hours.activities", Activity.TYPE, activities);
        add(lines, "back", money(now.back()), Receipt.TYPE, Costs.receipts(customer), currency);
        BigDecimal ratio = now.ratio();
        String shown = ratio == null ? Formats.NOTHING : desk.texts().formats().decimal(ratio);
        add(lines, "ratio", shown, "ratio", ServiceCost.TYPE, costs);
        block.fill(lines);
        getChildren().setAll(block);
    }

    private void add(
            List<Node> lines, String name, @Nullable String value, RecordType type, Filter rows, String currency) {
        if (value != null) {
            line(lines, name, value, desk.texts().text("cost." + name + ".formula", currency), type, rows);
        }
    }

    private void add(
            List<Node> lines, String name, @Nullable String value, String formula, RecordType type, Filter rows) {
        if (value != null) {
            line(lines, name, value, desk.texts().text("cost." + formula + ".formula"), type, rows);
        }
    }

    private void line(List<Node> lines, String name, String value, String formula, RecordType type, Filter rows) {
        lines.add(new FigureLine(desk.texts().text("cost." + name), value, formula, () -> desk.openRows(type, rows))
                .as("cost-" + name.replace('.', '-')));
    }

    private @Nullable String money(Purchases.Total total) {
        BigDecimal sum = total.sum();
        return sum == null ? null : desk.texts().formats().money(sum, desk.baseCurrency());
    }

    private @Nullable String hours(@Nullable BigDecimal hours) {
        return hours == null
                ? null
                : desk.texts().text("cost.hours.value", desk.texts().formats().decimal(hours));
    }
}
