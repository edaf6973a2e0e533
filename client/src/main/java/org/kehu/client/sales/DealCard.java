package org.kehu.client.sales;

import java.time.LocalDate;
import java.time.ZoneId;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Avatar;
import org.kehu.client.control.Icons;
import org.kehu.client.control.Space;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.Money;
import org.kehu.common.sales.Opportunity;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One deal on the board; one card is reused for many deals. */
final class DealCard extends VBox {
    private static final PseudoClass PENDING = PseudoClass.getPseudoClass("pending");
    private static final PseudoClass HELD = PseudoClass.getPseudoClass("held");

    private final RecordDesk desk;
    private final Label customer = muted();
    private final Avatar owner = new Avatar(Avatar.Size.ROW);
    private final Label title = new Label();
    private final Label amount = new Label();
    private final Label close = muted();
    private final FontIcon stepIcon = Icons.small(Material2OutlinedAL.CHECK_BOX);
    private final FontIcon noStepIcon = Icons.small(Material2OutlinedAL.FLAG);
    private final Region noIcon = new Region();
    private final Label step = new Label();
    private final Label days = new Label();
    private final HBox next = row(stepIcon, step, days);
    private final Label waiting = muted();

    DealCard(RecordDesk desk) {
        this.desk = desk;
        getStyleClass().add("board-card");
        title.getStyleClass().add("b");
        noIcon.setManaged(false);
        noStepIcon.getStyleClass().add("warn");
        step.getStyleClass().add("t12");
        days.getStyleClass().add("t12");
        amount.setMinWidth(USE_PREF_SIZE);
        close.setMinWidth(USE_PREF_SIZE);
        days.setMinWidth(USE_PREF_SIZE);
        waiting.setGraphic(Icons.small(Material2OutlinedMZ.SCHEDULE));
        getChildren().addAll(row(customer, owner), title, new HBox(8, amount, Space.grow(), close), next, waiting);
        getChildren().forEach(child -> child.managedProperty().bind(child.visibleProperty()));
        owner.managedProperty().bind(owner.visibleProperty());
    }

    private static Label muted() {
        Label label = new Label();
        label.getStyleClass().addAll("muted", "t12");
        return label;
    }

    private static HBox row(javafx.scene.Node... parts) {
        HBox row = new HBox(6, parts);
        row.setAlignment(Pos.CENTER_LEFT);
        for (javafx.scene.Node part : parts) {
            if (part instanceof Label label && !(part instanceof Avatar) && part != parts[parts.length - 1]) {
                label.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(label, Priority.ALWAYS);
            }
        }
        return row;
    }

    void show(BoardDeal deal, BoardColumn column, boolean held) {
        Formats formats = desk.texts().formats();
        Money money = deal.amount();
        LocalDate closes = deal.close();
        customer.setText(deal.customer());
        owner.setName(deal.owner());
        owner.setVisible(column.isOpen());
        title.setText(deal.title());
        amount.setText(money == null ? Formats.NOTHING : formats.money(money.amount(), money.currency()));
        close.setText(closes == null ? "" : formats.date(closes));
        if (column.isOpen()) {
            showNext(deal, column);
        } else {
            showReason(deal);
        }
        waiting.setText(desk.texts().text("board.waiting"));
        waiting.setVisible(deal.waiting());
        pseudoClassStateChanged(PENDING, deal.waiting());
        pseudoClassStateChanged(HELD, held);
        setAccessibleText(desk.texts().text("board.card.spoken", deal.title(), deal.customer(), amount.getText()));
    }

    private void showNext(BoardDeal deal, BoardColumn column) {
        boolean planned = !deal.nextStep().isEmpty();
        next.getChildren().set(0, planned ? stepIcon : noStepIcon);
        step.setText(planned ? deal.nextStep() : desk.texts().text("board.no.next.step"));
        tint(step, planned ? "muted" : "warn");
        ZoneId zone = desk.zone();
        long stayed = deal.daysInStage(column.day(desk.texts().formats().today()), zone);
        days.setText(desk.texts().text("board.days", stayed));
        tint(days, column.isTooLong(stayed) ? "bad" : "muted");
        days.setVisible(true);
        next.setVisible(true);
    }

    private void showReason(BoardDeal deal) {
        String reason = deal.lostReason();
        next.setVisible(reason != null);
        days.setVisible(false);
        step.setText(reason == null ? "" : desk.labels().option(Opportunity.TYPE, Opportunity.LOST_REASON, reason));
        tint(step, "muted");
        next.getChildren().set(0, noIcon);
    }

    private static void tint(Label label, String tone) {
        label.getStyleClass().removeAll("muted", "warn", "bad");
        label.getStyleClass().add(tone);
    }
}
