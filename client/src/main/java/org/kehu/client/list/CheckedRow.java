package org.kehu.client.list;

import javafx.css.PseudoClass;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/** A row that says whether its record is ticked. */
final class CheckedRow extends TableRow<ListRow> {
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private final Checked checked;

    CheckedRow(Checked checked) {
        this.checked = checked;
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        showChecked();
    }

    void showChecked() {
        ListRow row = getItem();
        CrmRecord record = row == null ? null : row.record();
        boolean ticked = record != null && checked.contains(record.ref());
        pseudoClassStateChanged(CHECKED, ticked);
        setAccessibleText(record == null ? "" : record.title());
    }
}
