package org.kehu.client.handover;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.paper.PaperColumn;
import org.kehu.client.paper.PaperTable;
import org.kehu.common.handover.HandoverItem;
import org.kehu.common.handover.HandoverNotes;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.record.RecordRef;
import org.kehu.common.table.TableColumn;
import org.kehu.common.table.WorkbookWriter;

/** What was handed over, record by record: as a workbook, or as a list to sign. For one thread, off the FX thread. */
final class Receipt {
    private final RecordDesk desk;
    private final HandoverTexts words;
    private final ImportDesk device;
    private final HandoverState state;
    private final Map<RecordRef, String> names;

    Receipt(RecordDesk desk, ImportDesk device, HandoverState state) {
        this.desk = desk;
        this.words = new HandoverTexts(desk);
        this.device = device;
        this.state = state;
        this.names = HandoverWork.names(desk);
    }

    /** Takes one record of the list. */
    private interface Row {
        void put(int number, HandoverItem item) throws IOException;
    }

    /** A workbook if the name says so, else PDF. */
    Path save(Path to) throws IOException {
        String name = String.valueOf(to.getFileName()).toLowerCase(Locale.ROOT);
        try (OutputStream out = Files.newOutputStream(to)) {
            if (name.endsWith(".xlsx")) {
                workbook(out);
            } else {
                paper(out);
            }
        }
        return to;
    }

    private String name(UUID person) {
        return names.getOrDefault(new RecordRef("user", person), "");
    }

    private String title() {
        return words.text("handover.receipt.title", name(state.leaver()));
    }

    private void each(Row row) throws IOException {
        int number = 0;
        for (int part = 0; part < state.parts(); part++) {
            for (HandoverItem item : HandoverNotes.items(device, state, part)) {
                row.put(++number, item);
            }
        }
    }

    private void workbook(OutputStream out) throws IOException {
        String at = desk.texts().formats().instant(state.at());
        String by = name(desk.me());
        List<TableColumn> columns = columns().stream().map(TableColumn::text).toList();
        try (WorkbookWriter table = new WorkbookWriter(out).about(title(), state.reason())) {
            table.sheet(words.text("screen.handover"), columns);
            each((number, item) -> table.row(List.of(
                    String.valueOf(number),
                    words.type(item.type()),
                    item.title(),
                    item.id().toString(),
                    name(state.leaver()),
                    name(item.receiver()),
                    words.outcome(item.outcome()),
                    words.why(item),
                    at,
                    by,
                    state.operation().toString())));
        }
    }

    private List<String> columns() {
        return List.of(
                words.text("handover.receipt.number"),
                words.text("handover.type"),
                words.text("handover.record"),
                words.text("handover.receipt.id"),
                words.text("handover.receipt.from"),
                words.text("handover.to"),
                words.text("handover.outcome"),
                words.text("handover.why"),
                words.text("handover.receipt.at"),
                words.text("handover.receipt.by"),
                words.text("handover.receipt.operation"));
    }

    private void paper(OutputStream out) throws IOException {
        List<String> about = new ArrayList<>(List.of(
                words.text("handover.receipt.when", desk.texts().formats().instant(state.at()), name(desk.me())),
                words.text("handover.receipt.because", state.reason()),
                words.text("handover.result.counts", state.moved(), state.left()),
                words.text("handover.receipt.of", state.operation().toString())));
        if (state.sent() > 0) {
            about.add(3, words.text("handover.receipt.sent", state.sent()));
        }
        List<PaperColumn> columns = List.of(
                new PaperColumn(words.text("handover.receipt.number"), 5),
                new PaperColumn(words.text("handover.type"), 11),
                new PaperColumn(words.text("handover.record"), 32),
                new PaperColumn(words.text("handover.receipt.from"), 15),
                new PaperColumn(words.text("handover.to"), 15),
                new PaperColumn(words.text("handover.outcome"), 12),
                new PaperColumn(words.text("handover.why"), 30));
        try (PaperTable table = new PaperTable(out, title(), about, columns)) {
            each((number, item) -> table.row(List.of(
                    String.valueOf(number),
                    words.type(item.type()),
                    item.title(),
                    name(state.leaver()),
                    name(item.receiver()),
                    words.outcome(item.outcome()),
                    words.why(item))));
            table.signatures(List.of(
                    words.text("handover.receipt.sign.from", name(state.leaver())),
                    words.text("handover.receipt.sign.to", name(state.receiver())),
                    words.text("handover.receipt.sign.by", name(desk.me()))));
        }
    }
}
