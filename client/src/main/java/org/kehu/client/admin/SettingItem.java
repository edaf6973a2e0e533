package org.kehu.client.admin;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/** One setting of the ledger in the sheet: its name, its value, and what it does, with its default. */
final class SettingItem<V> implements PropertySheet.Item {
    private final RecordDesk desk;
    private final CrmRecord ledger;
    private final Field<V> field;

    SettingItem(RecordDesk desk, CrmRecord ledger, Field<V> field) {
        this.desk = desk;
        this.ledger = ledger;
        this.field = field;
    }

    Field<V> field() {
        return field;
    }

    CrmRecord ledger() {
        return ledger;
    }

    @Override
    public Class<?> getType() {
        return Object.class;
    }

    @Override
    public String getCategory() {
        return desk.labels().type(Ledger.TYPE);
    }

    @Override
    public String getName() {
        return desk.labels().field(Ledger.TYPE, field);
    }

    /** What the setting does. */
    @Override
    public String getDescription() {
        String effect = desk.texts().text("admin.effect." + field.name());
        V initial = field.initial();
        return initial == null
                ? effect
                : desk.texts().text("admin.default.and.effect", field.searchText(initial), effect);
    }

    @Override
    public @Nullable V getValue() {
        return ledger.get(field);
    }

    /** The editor hands its value to the door itself; nothing is set behind it. */
    @Override
    public void setValue(@Nullable Object value) {}

    @Override
    public Optional<ObservableValue<? extends Object>> getObservableValue() {
        return Optional.empty();
    }
}
