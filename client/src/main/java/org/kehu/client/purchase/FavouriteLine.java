package org.kehu.client.purchase;

import java.math.BigDecimal;
import java.math.RoundingMode;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kehu.client.card.FigureLine;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.sales.OrderLine;
import org.kehu.common.sales.Product;

/** One favourite product: its name, a bar and its share of the whole. */
final class FavouriteLine extends HBox {
    private static final int SHARE_DIGITS = 3;

    FavouriteLine(
            RecordDesk desk, Purchases.Favourite one, boolean byNumber, Purchases whole, PurchaseQuestions asked) {
        super(8);
        Formats formats = desk.texts().formats();
        BigDecimal own = Purchases.orNothing(byNumber ? one.quantity() : one.amount());
        BigDecimal all = byNumber ? whole.wholeNumber() : whole.wholeAmount();
        BigDecimal share = all.signum() == 0 ? BigDecimal.ZERO : own.divide(all, SHARE_DIGITS, RoundingMode.HALF_UP);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("figure-line");
        Label name = new Label(one.name().isEmpty() ? desk.labels().type(Product.TYPE) : one.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.setMinWidth(40);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        ProgressBar bar = new ProgressBar(share.doubleValue());
        bar.setMinWidth(64);
        bar.setMaxWidth(64);
        Hyperlink figure = new Hyperlink(formats.percent(share.movePointRight(2)));
        figure.getStyleClass().addAll("figure", "share");
        figure.setMinWidth(Region.USE_PREF_SIZE);
        String value = byNumber ? formats.decimal(own) : formats.money(own, desk.baseCurrency());
        String formula =
                desk.texts().text(byNumber ? "purchases.share.number" : "purchases.share.amount", one.name(), value);
        figure.setAccessibleText(one.name() + " " + figure.getText());
        figure.setAccessibleHelp(formula);
        figure.setOnAction(e -> desk.openRows(OrderLine.TYPE, asked.lines(one.product())));
        getChildren().addAll(name, bar, figure);
        FigureLine.tell(this, formula);
    }
}
