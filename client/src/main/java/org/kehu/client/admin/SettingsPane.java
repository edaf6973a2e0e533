package org.kehu.client.admin;

import java.util.List;
import java.util.Objects;
import javafx.collections.ListChangeListener;
import javafx.scene.layout.BorderPane;
import org.controlsfx.control.PropertySheet;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** The settings of the ledger, each with its default and its effect. */
final class SettingsPane extends BorderPane {
    private final RecordDesk desk;
    private final TextScope texts;
    private final ConfigRecords ledgers;
    private final PropertySheet sheet = new PropertySheet();

    SettingsPane(RecordDesk desk) {
        this.desk = desk;
        this.texts = desk.texts().scope();
        this.ledgers = new ConfigRecords(desk, Ledger.TYPE, record -> true);
        getStyleClass().add("settings-pane");
        sheet.setSearchBoxVisible(false);
        sheet.setModeSwitcherVisible(false);
        sheet.setPropertyEditorFactory(item -> new SettingEditor<>(desk, (SettingItem<?>) item));
        setCenter(sheet);
        ledgers.records().addListener((ListChangeListener<CrmRecord>) change -> show());
        texts.with(formats -> show());
    }

    private void show() {
        sheet.getItems().clear();
        List<Field<?>> fields = List.of(
                Ledger.NAME,
                Ledger.BASE_CURRENCY,
                Ledger.ZONE,
                Ledger.LEASE_DAYS,
                Ledger.ATTACHMENT_MIB,
                Ledger.EXPORT_NOTICE,
                Ledger.QUESTIONS_A_DAY,
                Ledger.GRADE_WINDOW,
                Ledger.GRADE_WEIGHTS,
                Ledger.GRADE_SHARES,
                Ledger.GRADE_BOOK,
                Ledger.RECENCY_CUTS,
                Ledger.FREQUENCY_CUTS,
                Ledger.MONETARY_CUTS,
                Ledger.FOCUS_INDUSTRIES,
                Ledger.LOYAL_ORDERS,
                Ledger.RISK_DAYS,
                Ledger.LOST_DAYS,
                Ledger.HEALTH_WEIGHTS,
                Ledger.HEALTH_BOUNDS);
        for (CrmRecord ledger : ledgers.records()) {
            fields.forEach(
                    field -> sheet.getItems().add(new SettingItem<>(desk, Objects.requireNonNull(ledger), field)));
        }
    }

    void close() {
        ledgers.close();
        texts.release();
    }
}
