package org.kehu.client.list;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.label.Formats;
import org.kehu.common.record.CrmRecord;

/** The number of customers in the group of a row, empty until it is known. */
final class GroupCountCell extends TableCell<ListRow, ListRow> {
    private final RecordDesk desk;
    private final GroupCounts counts;
    private final ChangeListener<Number> answered = (p, was, now) -> show();

    GroupCountCell(RecordDesk desk, GroupCounts counts) {
        this.desk = desk;
        this.counts = counts;
        counts.answersProperty().addListener(new WeakChangeListener<>(answered));
    }

    @Override
    protected void updateItem(@Nullable ListRow row, boolean empty) {
        super.updateItem(row, empty);
        show();
    }

    private void show() {
        ListRow row = isEmpty() ? null : getItem();
        CrmRecord group = row == null ? null : row.record();
        Long count = group == null ? null : counts.of(group.id());
        boolean none = count != null && GroupCounts.isNone(count);
        setText(
                count == null
                        ? null
                        : none ? Formats.NOTHING : desk.texts().formats().integer(count));
    }
}
