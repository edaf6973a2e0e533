package org.kehu.client.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.RecordEdits;
import org.kehu.client.records.RecordPage;
import org.kehu.common.importing.block.Block;
import org.kehu.common.importing.block.BlockCell;
import org.kehu.common.importing.block.BlockPlan;
import org.kehu.common.importing.block.BlockReading;
import org.kehu.common.importing.value.Locality;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/**
 * Tells what a block would change in a list. Blocks: never on the FX thread.
 *
 * @param query the list, sorted
 * @param firstRow of the list, on which the first row of the block comes to lie
 * @param fields columns from the current one on
 */
record PasteWork(RecordDesk desk, RecordQuery query, int firstRow, List<Field<?>> fields) {

    Pasted plan(Block block) {
        LocalDate today = desk.texts().formats().today();
        Locality at = new Locality(today, desk.zone(), desk.baseCurrency());
        CellLinks links = new CellLinks(desk.schema(), desk.records());
        BlockReading reading = new BlockReading(desk.schema().type(query.type()), fields, block, at, links);
        RecordEdits edits = new RecordEdits(desk);
        BlockPlan plan = BlockPlan.of(reading, rows(block.rows().size()), edits::canEdit);
        return new Pasted(plan, titles(plan));
    }

    private List<CrmRecord> rows(int count) {
        List<CrmRecord> rows = new ArrayList<>();
        Page page = new Page(Math.min(count, Page.MOST), null, firstRow);
        while (true) {
            RecordPage found = desk.records().page(query.page(page));
            rows.addAll(found.records());
            int left = count - rows.size();
            if (left <= 0 || found.records().size() < page.size()) {
                return rows;
            }
            page = Page.first(Math.min(left, Page.MOST))
                    .from(found.places().get(found.places().size() - 1));
        }
    }

    private Map<RecordRef, String> titles(BlockPlan plan) {
        Set<RecordRef> refs = new HashSet<>();
        for (BlockCell cell : plan.cells()) {
            add(refs, cell.field(), cell.before());
            add(refs, cell.field(), cell.value());
        }
        return refs.isEmpty() ? Map.of() : desk.records().titles(refs);
    }

    private static void add(Set<RecordRef> refs, Field<?> field, @Nullable Object value) {
        String target = field.target();
        if (target != null && value instanceof UUID id) {
            refs.add(new RecordRef(target, id));
        }
    }
}
