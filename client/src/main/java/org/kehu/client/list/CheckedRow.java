package org.kehu.client.list;

import javafx.css.PseudoClass;
import javafx.scene.control.Skin;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;

/** A row that says whether its record is ticked. */
final class CheckedRow extends TableRow<ListRow> {
    private static final PseudoClass CHECKED = PseudoClass.getPseudoClass("checked");
    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private final Checked checked;
    private final FrozenColumns frozen;

    CheckedRow(Checked checked, FrozenColumns frozen) {
        this.checked = checked;
        this.frozen = frozen;
    }

    @Override
    protected Skin<?> createDefaultSkin() {
        return new FrozenRowSkin(this, frozen);
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        pseudoClassStateChanged(HEADING, ListSection.of(empty ? null : row) != null);
        pseudoClassStateChanged(GONE, !empty && row != null && row.isGone());
        showChecked();
    }

    void showChecked() {
        ListRow row = getItem();
        CrmRecord record = row == null ? null : row.record();
        boolean ticked = record != null && checked.contains(record.ref());
        pseudoClassStateChanged(CHECKED, ticked);
        ListSection section = ListSection.of(row);
        setAccessibleText(record != null ? record.title() : section == null ? "" : section.toString());
    }
}
