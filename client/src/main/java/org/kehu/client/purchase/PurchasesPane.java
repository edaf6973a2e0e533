package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.CardBlock;
import org.kehu.client.card.FigureLine;
import org.kehu.client.card.QuietLabel;
import org.kehu.client.desk.LiveAnswer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kehu.common.sales.Order;
import org.kehu.common.sales.Receipt;

/** The block of a customer's card that tells what it has bought. */
public final class PurchasesPane extends VBox {
    private final RecordDesk desk;
    private final PurchaseQuestions asked;
    private final LiveAnswer<Purchases> answer;
    private final CardBlock block;
    private boolean byNumber;

    public PurchasesPane(RecordDesk desk, UUID customer, TextScope texts) {
        this.desk = desk;
        this.asked = new PurchaseQuestions(desk, customer);
        this.block = new CardBlock(desk, "purchases");
        this.answer = new LiveAnswer<>(desk, PurchaseQuestions.TYPES, Purchases.NONE, asked::read);
        setId("purchases");
        answer.property().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    public void close() {
        answer.close();
    }

    private void show() {
        if (!asked.isAllowed()) {
            getChildren().clear();
            return;
        }
        Purchases now = answer.get();
        block.name(text("purchases.title"), now.counted().count(), lately(now));
        List<Node> lines = new ArrayList<>();
        if (now.counted().count() == 0) {
            lines.add(new QuietLabel(text("purchases.none")));
        } else {
            lines.addAll(figures(now));
            lines.add(new QuarterPlot(desk, now.quarters(), asked));
            lines.addAll(favourites(now));
        }
        block.fill(lines);
        getChildren().setAll(block);
    }

    private String lately(Purchases now) {
        BigDecimal sum = now.lately();
        return sum == null || sum.signum() == 0 ? "" : text("purchases.year", money(sum));
    }

    private List<Node> figures(Purchases now) {
        List<Node> lines = new ArrayList<>();
        Runnable orders = () -> desk.openRows(Order.TYPE, asked.orders());
        String currency = desk.baseCurrency();
        addSum(lines, "ordered", now.counted(), text("purchases.ordered.formula", currency), orders);
        if (asked.seesReceipts()) {
            addSum(
                    lines,
                    "received",
                    now.received(),
                    text("purchases.received.formula", currency),
                    () -> desk.openRows(Receipt.TYPE, asked.receipts()));
        }
        addDay(lines, "first", now.first());
        addDay(lines, "last", now.last());
        BigDecimal mean = now.meanDays();
        String days = mean == null ? Formats.NOTHING : text("purchases.days", mean);
        lines.add(new FigureLine(
                        text("purchases.mean"),
                        days,
                        text("purchases.mean.formula", now.counted().count()),
                        () -> desk.openRows(Order.TYPE, asked.purchases()))
                .as("figure-mean"));
        return lines;
    }

    private void addSum(List<Node> lines, String name, Purchases.Total total, String formula, Runnable rows) {
        BigDecimal sum = total.sum();
        if (sum == null) {
            return;
        }
        long without = total.count() - total.valued();
        String whole = without == 0 ? formula : text("purchases.without", formula, without, total.count());
        lines.add(new FigureLine(text("purchases." + name), money(sum), whole, rows).as("figure-" + name));
    }

    private void addDay(List<Node> lines, String name, @Nullable LocalDate day) {
        if (day != null) {
            lines.add(new FigureLine(
                            text("purchases." + name),
                            desk.texts().formats().date(day),
                            text("purchases." + name + ".formula"),
                            () -> desk.openRows(Order.TYPE, asked.purchases(day)))
                    .as("figure-" + name));
        }
    }

    private List<Node> favourites(Purchases now) {
        boolean amounts = !now.byAmount().isEmpty();
        boolean numbers = !now.byNumber().isEmpty();
        if (!amounts && !numbers) {
            return List.of();
        }
        boolean shownByNumber = !amounts || (numbers && byNumber);
        List<Node> lines = new ArrayList<>();
        lines.add(new FavouritesHead(desk, amounts && numbers, shownByNumber, chosen -> {
            byNumber = chosen;
            show();
        }));
        for (Purchases.Favourite one : shownByNumber ? now.byNumber() : now.byAmount()) {
            lines.add(new FavouriteLine(desk, one, shownByNumber, now, asked));
        }
        return lines;
    }

    private String money(BigDecimal sum) {
        return desk.texts().formats().money(sum, desk.baseCurrency());
    }

    private String text(String key, Object... args) {
        return desk.texts().text(key, args);
    }
}
