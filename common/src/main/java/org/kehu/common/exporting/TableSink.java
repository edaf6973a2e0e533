package org.kehu.common.exporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.kehu.common.label.Labels;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.table.SeparatedWriter;
import org.kehu.common.table.TableColumn;
import org.kehu.common.table.TableWriter;
import org.kehu.common.table.WorkbookWriter;

/** Records as rows. A workbook says on a second sheet and in its properties who took them out, when and why; a text cannot. */
final class TableSink implements RecordSink {
    private final ExportPlan plan;
    private final ExportCells cells;
    private final TableWriter rows;
    private long count;

    private TableSink(ExportPlan plan, ExportCells cells, TableWriter rows) {
        this.plan = plan;
        this.cells = cells;
        this.rows = rows;
    }

    static TableSink of(ExportPlan plan, OutputStream out) throws IOException {
        List<ExportColumn> columns = ExportColumn.of(plan.type(), plan.fields(), plan.labels());
        List<TableColumn> header = columns.stream().map(ExportColumn::column).toList();
        ExportCells cells = new ExportCells(plan, columns);
        if (plan.format() == ExportFormat.CSV) {
            return new TableSink(plan, cells, new SeparatedWriter(out, plan.separator(), header));
        }
        String types = plan.labels().types(plan.type());
        WorkbookWriter workbook =
                new WorkbookWriter(out).about(types, plan.said()).sheet(types, header);
        return new TableSink(plan, cells, workbook);
    }

    @Override
    public Collection<RecordRef> linked(List<CrmRecord> records) {
        return cells.linked(records);
    }

    @Override
    public void write(List<CrmRecord> records, Map<RecordRef, String> titles) throws IOException {
        for (CrmRecord record : records) {
            rows.row(cells.row(record, titles));
            count++;
        }
    }

    @Override
    public void close() throws IOException {
        try (rows) {
            if (rows instanceof WorkbookWriter workbook) {
                tell(workbook);
            }
        }
    }

    private void tell(WorkbookWriter workbook) throws IOException {
        Labels labels = plan.labels().labels();
        workbook.sheet(labels.text("export.about.sheet"), List.of());
        for (List<?> line : new ArrayList<>(List.of(
                Arrays.asList(labels.text("export.about.who"), plan.who()),
                Arrays.asList(labels.text("export.about.when"), plan.time()),
                Arrays.asList(labels.text("export.about.reason"), plan.reason()),
                Arrays.asList(labels.text("export.about.what"), plan.filter()),
                Arrays.asList(labels.text("export.about.rows"), java.math.BigDecimal.valueOf(count))))) {
            workbook.row(line);
        }
    }
}
