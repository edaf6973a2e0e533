package org.kehu.client.list;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.scene.control.TablePosition;
import javafx.scene.input.Clipboard;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.BulkEdits;
import org.kehu.client.desk.BulkEnd;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.Reason;
import org.kehu.common.importing.block.Block;
import org.kehu.common.importing.block.BlockCell;
import org.kehu.common.importing.block.BlockPlan;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** Ctrl+V on a list: reads the block on the clipboard, shows what it would change, and does it as one operation. */
final class Pasting {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final RecordTable table;
    private final Consumer<@Nullable PastePane> shown;

    /** @param shown puts the preview in the place of the list, null takes it away */
    Pasting(RecordDesk desk, ListViewModel model, RecordTable table, Consumer<@Nullable PastePane> shown) {
        this.desk = desk;
        this.model = model;
        this.table = table;
        this.shown = shown;
    }

    void run() {
        String text = Clipboard.getSystemClipboard().getString();
        TablePosition<?, ?> at = table.getFocusModel().getFocusedCell();
        if (text == null || text.isEmpty()) {
            desk.doing().refuse(Reason.of("paste_nothing"));
        } else if (at.getRow() >= 0 && at.getColumn() >= 1) {
            try {
                paste(Block.of(text), at.getRow(), at.getColumn());
            } catch (BadValue e) {
                desk.doing().refuse(Reason.of(e.code(), e.arguments().toArray()));
            }
        }
    }

    /** One cell goes into all that are marked. */
    private void paste(Block block, int row, int column) {
        boolean one = block.rows().size() == 1 && !table.range().isEmpty();
        int first = one ? table.range().first() : row;
        Block meant = one
                ? new Block(Collections.nCopies(
                        table.range().last() - first + 1, block.rows().get(0)))
                : block;
        List<Field<?>> fields = table.getVisibleLeafColumns().stream()
                .skip(column)
                .filter(shownColumn -> shownColumn.getUserData() instanceof Field<?>)
                .<Field<?>>map(shownColumn -> (Field<?>) shownColumn.getUserData())
                .toList();
        ListPlace place = model.place(first);
        if (place == null) {
            return; // the heading of a group
        }
        PasteWork work = new PasteWork(desk, place.query(), place.row(), fields);
        desk.background()
                .work(desk.texts().text("paste.reading"), progress -> work.plan(meant))
                .onSuccess(this::preview)
                .onFailure(desk.doing()::broken)
                .start();
    }

    private void preview(Pasted pasted) {
        shown.accept(new PastePane(desk, model.type(), pasted, () -> run(pasted), this::close));
    }

    private void run(Pasted pasted) {
        close();
        if (pasted.plan().changed() > 0) {
            new BulkEdits(desk, model.type()).paste(pasted.plan().changes(), end -> ended(pasted, end));
        }
    }

    private void close() {
        shown.accept(null);
    }

    /** What was refused stands there with its reason, and nothing of what was pasted is lost. */
    private void ended(Pasted pasted, BulkEnd end) {
        if (end.refused().isEmpty()) {
            return;
        }
        Map<RecordRef, Reason> why = new HashMap<>();
        end.refused().forEach(one -> why.put(one.record(), one.reason()));
        List<BlockCell> left = pasted.plan().cells().stream()
                .filter(cell -> cell.changes() && why.containsKey(cell.record().ref()))
                .map(cell -> new BlockCell(
                        cell.record(),
                        cell.field(),
                        cell.text(),
                        cell.value(),
                        why.get(cell.record().ref())))
                .toList();
        preview(new Pasted(new BlockPlan(left, 0, 0), pasted.titles()));
    }
}
