package org.kehu.client.sales;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Stage;

/** A stage with the deals that stand in it. */
public final class BoardColumn {
    private final CrmRecord stage;
    private final @Nullable LocalDate asOf;
    private final ObservableList<BoardDeal> deals = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<StageFigures> figures = new ReadOnlyObjectWrapper<>(StageFigures.NONE);

    BoardColumn(CrmRecord stage) {
        this(stage, null);
    }

    /** @param asOf the day that is past and on which the deals stood here; null for now */
    BoardColumn(CrmRecord stage, @Nullable LocalDate asOf) {
        this.stage = stage;
        this.asOf = asOf;
    }

    /** The day as of which days are counted. */
    LocalDate day(LocalDate today) {
        return asOf == null ? today : asOf;
    }

    public CrmRecord stage() {
        return stage;
    }

    public UUID id() {
        return stage.id();
    }

    /** OPEN, WON or LOST. */
    public String kind() {
        return stage.require(Stage.KIND);
    }

    public boolean isOpen() {
        return Stage.OPEN.equals(kind());
    }

    public ObservableList<BoardDeal> deals() {
        return deals;
    }

    public ReadOnlyObjectProperty<StageFigures> figuresProperty() {
        return figures.getReadOnlyProperty();
    }

    /** Whether a deal has stayed longer than the stage allows. */
    public boolean isTooLong(long days) {
        BigDecimal most = stage.get(Stage.MOST_DAYS);
        return most != null && BigDecimal.valueOf(days).compareTo(most) > 0;
    }

    void show(List<BoardDeal> now, StageFigures counted) {
        int shown = deals.size();
        if (shown < now.size() && deals.equals(now.subList(0, shown))) {
            deals.addAll(now.subList(shown, now.size())); // what is looked at stays where it is
        } else if (!deals.equals(now)) {
            deals.setAll(now);
        }
        figures.set(counted);
    }
}
