package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kehu.client.card.FigureLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.sales.Order;

/** A bar for each quarter, as high as what was ordered in it; where amounts may not be read, as high as the number of orders. */
final class QuarterPlot extends VBox {
    private static final double HEIGHT = 44;

    QuarterPlot(RecordDesk desk, List<Purchases.Quarter> quarters, PurchaseQuestions asked) {
        getStyleClass().add("quarter-plot");
        setId("quarter-plot");
        BigDecimal most = quarters.stream().map(QuarterPlot::value).reduce(BigDecimal.ONE, BigDecimal::max);
        HBox bars = new HBox(3);
        bars.setAlignment(Pos.BOTTOM_LEFT);
        quarters.forEach(quarter -> bars.getChildren().add(bar(desk, quarter, most, asked)));
        getChildren().add(bars);
    }

    private static BigDecimal value(Purchases.Quarter quarter) {
        BigDecimal amount = quarter.amount();
        return amount == null ? BigDecimal.valueOf(quarter.orders()) : amount;
    }

    private static Button bar(RecordDesk desk, Purchases.Quarter quarter, BigDecimal most, PurchaseQuestions asked) {
        double share = value(quarter)
                .divide(most, 3, RoundingMode.HALF_UP)
                .max(BigDecimal.ZERO)
                .doubleValue();
        Button bar = new Button();
        bar.getStyleClass().addAll("quarter-bar", quarter.orders() == 0 ? "nothing" : "something");
        double height = Math.max(2, share * HEIGHT);
        bar.setStyle("-fx-min-height: " + height + "px; -fx-pref-height: " + height + "px; -fx-max-height: " + height
                + "px; -fx-min-width: 0;"); // the sheet's height of buttons would win over the setters
        bar.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(bar, Priority.ALWAYS);
        String name = desk.texts().text("purchases.quarter", quarter.begin().getYear(), number(quarter));
        BigDecimal amount = quarter.amount();
        String told = amount == null
                ? desk.texts().text("purchases.quarter.orders", name, quarter.orders())
                : desk.texts()
                        .text(
                                "purchases.quarter.sum",
                                name,
                                desk.texts().formats().money(amount, desk.baseCurrency()),
                                quarter.orders());
        bar.setAccessibleText(told);
        bar.setFocusTraversable(quarter.orders() > 0);
        bar.setOnAction(e -> desk.openRows(Order.TYPE, asked.orders(quarter.begin(), quarter.end())));
        FigureLine.tell(bar, told);
        return bar;
    }

    private static int number(Purchases.Quarter quarter) {
        return (quarter.begin().getMonthValue() - 1) / 3 + 1;
    }
}
