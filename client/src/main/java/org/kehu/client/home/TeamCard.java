package org.kehu.client.home;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.ToLongFunction;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kehu.client.control.PlainColumns;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;

/** The day of those who report to one, a row for each; a row opens what its person has missed, or all customers of his. */
final class TeamCard extends VBox {
    private static final double ROW = 32;
    private static final int MOST_ROWS = 12;
    private final RecordDesk desk;
    private final TableView<TeamMember> table = new TableView<>();

    /** @param chosen when one of the team becomes the current row of the page */
    TeamCard(RecordDesk desk, Runnable chosen, TextScope texts) {
        this.desk = desk;
        Label name = new Label();
        name.getStyleClass().add("b");
        texts.set(name::setText, "today.team");
        HBox head = new HBox(8, name);
        head.getStyleClass().add("card-head");
        getStyleClass().add("card");
        VBox body = new VBox(table);
        body.getStyleClass().add("card-table");
        getChildren().addAll(head, body);
        managedProperty().bind(visibleProperty());
        setVisible(false);
        table.setId("today-team");
        table.setFixedCellSize(ROW);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        table.getSelectionModel().selectedItemProperty().addListener((p, was, now) -> {
            if (now != null) {
                chosen.run();
            }
        });
        table.setOnKeyPressed(key -> open(key.getCode() == KeyCode.ENTER));
        table.setOnMouseClicked(mouse -> open(mouse.getButton() == MouseButton.PRIMARY && mouse.getClickCount() == 2));
        texts.with(formats -> makeColumns());
    }

    private void makeColumns() {
        table.setAccessibleText(desk.texts().text("today.team"));
        table.getColumns()
                .setAll(List.of(
                        PlainColumns.text(desk.texts().text("type.user"), 200, TeamMember::name),
                        count("today.team.missed", TeamMember::missed),
                        count("today.team.late", TeamMember::late),
                        count("today.calls", TeamMember::calls),
                        count("today.visits", TeamMember::visits),
                        PlainColumns.number(desk.texts().text("today.won"), 140, one -> money(one.won())),
                        PlainColumns.number(desk.texts().text("today.pipeline"), 160, one -> money(one.open()))));
    }

    private TableColumn<TeamMember, String> count(String key, ToLongFunction<TeamMember> what) {
        return PlainColumns.number(desk.texts().text(key), 140, one -> {
            long count = what.applyAsLong(one);
            return count == 0 ? Formats.NOTHING : desk.texts().formats().integer(count);
        });
    }

    private String money(BigDecimal amount) {
        return amount.signum() == 0 ? Formats.NOTHING : desk.texts().formats().money(amount, desk.baseCurrency());
    }

    void show(List<TeamMember> team) {
        int at = table.getSelectionModel().getSelectedIndex();
        table.getItems().setAll(team);
        if (at >= 0 && at < team.size()) {
            table.getSelectionModel().select(at);
        } else {
            table.getFocusModel().focus(-1);
        }
        table.setPrefHeight((Math.min(team.size(), MOST_ROWS) + 1) * ROW + 2);
        table.setMinHeight(USE_PREF_SIZE);
        setVisible(!team.isEmpty());
    }

    void chooseNobody() {
        table.getSelectionModel().clearSelection();
    }

    private void open(boolean wanted) {
        TeamMember one = table.getSelectionModel().getSelectedItem();
        if (wanted && one != null) {
            Filter his = Filter.eq(Customer.OWNER, one.user());
            Filter missed = Team.missed(desk.texts().formats().today(), desk);
            desk.bench()
                    .navigation()
                    .open(RowsPlace.of(
                            desk.schema(), Customer.TYPE, one.missed() == 0 ? his : Filter.and(his, missed)));
        }
    }
}
