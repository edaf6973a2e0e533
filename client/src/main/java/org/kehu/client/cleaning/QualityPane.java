package org.kehu.client.cleaning;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.PlainColumns;
import org.kehu.client.control.ViewTab;
import org.kehu.client.control.WrappedLabel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.cleaning.Findings;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Filter.Operator;

/** The report beside the findings: how complete and how fresh the book is, and whose. Each figure opens what it counts. */
final class QualityPane extends ScrollPane {
    private static final int KEEPERS = 8;
    private static final double ROW = 32;
    private final RecordDesk desk;
    private final CleaningViewModel model;
    private final VBox lines = new VBox(16);
    private final BarsPane tenths = new BarsPane("quality-tenths");
    private final BarsPane months = new BarsPane("quality-months");
    private final TableView<Keeper> keepers = new TableView<>();
    private boolean departments;

    QualityPane(RecordDesk desk, CleaningViewModel model) {
        this.desk = desk;
        this.model = model;
        setId("quality");
        setContent(lines);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("quality");
        lines.getStyleClass().add("quality-lines");
        keepers.setId("quality-keepers");
        keepers.setFixedCellSize(ROW);
        keepers.getStyleClass().add("import-rows");
        keepers.setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ENTER) {
                openKeeper();
            }
        });
        keepers.setOnMouseClicked(click -> {
            if (click.getClickCount() == 2) {
                openKeeper();
            }
        });
    }

    private void openKeeper() {
        Keeper keeper = keepers.getSelectionModel().getSelectedItem();
        if (keeper != null) {
            model.open(keeper.theirs());
        }
    }

    /** Nothing where the quality of the type is not told. */
    void show(@Nullable CleaningFigures figures) {
        Quality quality = figures == null ? null : figures.quality();
        setVisible(quality != null);
        setManaged(quality != null);
        lines.getChildren().clear();
        if (figures != null && quality != null) {
            lines.getChildren().add(tiles(figures.total(), quality));
            if (!quality.tenths().isEmpty()) {
                tenths.show(tenthBars(quality.tenths()));
                add("quality.tenths", tenths);
            }
            if (!quality.months().isEmpty()) {
                months.show(monthBars(quality.months()));
                add("quality.months", months);
            }
            if (!quality.owners().isEmpty() || !quality.departments().isEmpty()) {
                addKeepers(quality);
            }
        }
    }

    private void add(String labelKey, Node node) {
        lines.getChildren().add(new VBox(8, head(labelKey), node));
    }

    private Label head(String labelKey) {
        return new WrappedLabel(desk.texts().text(labelKey), "b");
    }

    private HBox tiles(long total, Quality quality) {
        Formats formats = desk.texts().formats();
        HBox tiles = new HBox(24, tile("quality.total", formats.integer(total), "total"));
        BigDecimal complete = quality.complete();
        if (complete != null) {
            tiles.getChildren().add(tile("quality.complete", share(complete.doubleValue() / 100), "complete"));
        }
        Long verified = quality.verified();
        if (verified != null) {
            tiles.getChildren().add(tile("quality.verified", share((double) verified / total), "verified"));
        }
        return tiles;
    }

    private VBox tile(String labelKey, String figure, String id) {
        Label value = new Label(figure);
        value.setId("quality-" + id);
        value.getStyleClass().add("quality-figure");
        return new VBox(2, value, new WrappedLabel(desk.texts().text(labelKey), "muted", "t12"));
    }

    private String share(double share) {
        return desk.texts().text("cleaning.share", share);
    }

    private List<BarsPane.Bar> tenthBars(List<Long> counts) {
        List<BarsPane.Bar> bars = new ArrayList<>();
        for (int i = 0; i < counts.size(); i++) {
            int from = i * Quality.TENTHS;
            int to = i == counts.size() - 1 ? 100 : from + Quality.TENTHS - 1;
            String told = desk.texts().text("quality.tenth", from, to, counts.get(i));
            Filter living = Findings.living(Customer.TYPE, desk.records().access());
            Filter meant = Filter.and(
                    Filter.compare(Customer.COMPLETENESS, Operator.GE, BigDecimal.valueOf(from)),
                    Filter.compare(Customer.COMPLETENESS, Operator.LE, BigDecimal.valueOf(to)));
            Filter asked = living.equals(Filter.EVERYTHING) ? meant : Filter.and(living, meant);
            bars.add(new BarsPane.Bar(String.valueOf(from), told, counts.get(i), () -> model.open(asked)));
        }
        return bars;
    }

    private List<BarsPane.Bar> monthBars(Map<LocalDate, Long> counts) {
        List<BarsPane.Bar> bars = new ArrayList<>();
        counts.forEach((month, count) -> bars.add(new BarsPane.Bar(
                String.valueOf(month.getMonthValue()),
                desk.texts().text("quality.month", desk.texts().formats().date(month), count),
                count,
                null)));
        return bars;
    }

    private void addKeepers(Quality quality) {
        ToggleGroup group = new ToggleGroup();
        HBox tabs = new HBox(4, tab(quality, false, group), tab(quality, true, group));
        fill(quality);
        lines.getChildren().add(new VBox(8, tabs, keepers));
    }

    private ViewTab tab(Quality quality, boolean ofDepartments, ToggleGroup group) {
        ViewTab tab = new ViewTab();
        String key = ofDepartments ? "quality.departments" : "quality.owners";
        tab.setId(key.replace('.', '-'));
        tab.setTexts(desk.texts().text(key), "");
        tab.setToggleGroup(group);
        tab.setSelected(departments == ofDepartments);
        tab.setOnAction(e -> {
            departments = ofDepartments;
            fill(quality);
        });
        return tab;
    }

    private void fill(Quality quality) {
        keepers.getItems().setAll(departments ? quality.departments() : quality.owners());
        double rows = Math.min(KEEPERS, Math.max(1, keepers.getItems().size())) + 1.1;
        keepers.setMinHeight(rows * ROW);
        keepers.setPrefHeight(rows * ROW);
        keepers.setAccessibleText(desk.texts().text("quality.keepers"));
        Formats formats = desk.texts().formats();
        keepers.getColumns()
                .setAll(List.of(
                        PlainColumns.text(desk.texts().text("quality.name"), 148, Keeper::name),
                        PlainColumns.number(
                                desk.texts().text("quality.count"), 88, one -> formats.integer(one.count())),
                        PlainColumns.number(desk.texts().text("quality.complete.short"), 80, this::complete),
                        PlainColumns.number(desk.texts().text("quality.verified.short"), 72, this::verified)));
    }

    private String complete(Keeper one) {
        BigDecimal complete = one.complete();
        return complete == null ? Formats.NOTHING : share(complete.doubleValue() / 100);
    }

    private String verified(Keeper one) {
        Long verified = one.verified();
        return verified == null ? Formats.NOTHING : share((double) verified / one.count());
    }
}
