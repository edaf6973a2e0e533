package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.kehu.client.card.CardBlock;
import org.kehu.client.card.FigureLine;
import org.kehu.client.desk.LiveAnswer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.query.Filter;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Stage;

/** The block of a dealer's or partner's card that tells what was sold through it; other customers have none. */
public final class SoldThroughPane extends VBox {
    private final RecordDesk desk;
    private final UUID dealer;
    private final LiveAnswer<SoldThrough> answer;
    private final CardBlock block;

    public SoldThroughPane(RecordDesk desk, UUID dealer, TextScope texts) {
        this.desk = desk;
        this.dealer = dealer;
        this.block = new CardBlock(desk, "sold-through");
        this.answer = new LiveAnswer<>(desk, SoldThrough.TYPES, SoldThrough.NONE, () -> SoldThrough.read(desk, dealer));
        setId("sold-through");
        answer.property().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    public void close() {
        answer.close();
    }

    private void show() {
        SoldThrough now = answer.get();
        if (!now.isWorthTelling()) {
            getChildren().clear();
            return;
        }
        block.name(desk.texts().text("partner.title"), now.orders().count(), "");
        List<Node> lines = new ArrayList<>();
        total(lines, "orders", now.orders(), "orders", Order.TYPE, SoldThrough.orders(dealer));
        lines.add(new FigureLine(
                        desk.texts().text("partner.customers"),
                        desk.texts().formats().integer(now.customers()),
                        desk.texts().text("partner.customers.formula"),
                        () -> desk.openRows(Customer.TYPE, SoldThrough.customers(dealer)))
                .as("partner-customers"));
        total(lines, "won", now.won(), "deals", Opportunity.TYPE, SoldThrough.deals(dealer, Stage.WON));
        total(lines, "open", now.open(), "deals", Opportunity.TYPE, SoldThrough.deals(dealer, Stage.OPEN));
        block.fill(lines);
        getChildren().setAll(block);
    }

    private void total(
            List<Node> lines, String name, Purchases.Total total, String formula, RecordType type, Filter rows) {
        BigDecimal sum = total.sum();
        String value = sum == null
                ? desk.texts().formats().integer(total.count())
                : desk.texts().formats().money(sum, desk.baseCurrency());
        lines.add(new FigureLine(
                        desk.texts().text("partner." + name),
                        value,
                        desk.texts().text("partner." + formula + ".formula", desk.baseCurrency(), total.count()),
                        () -> desk.openRows(type, rows))
                .as("partner-" + name));
    }
}
