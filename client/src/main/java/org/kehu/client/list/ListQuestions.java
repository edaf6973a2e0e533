package org.kehu.client.list;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.records.RecordPage;
import org.kehu.client.records.Records;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * What a list asks the store for one view of it. Immutable; asks off the FX thread.
 *
 * @param query the view, sorted, without a page
 * @param columns the shown ones
 * @param grouping null if the rows stand in one piece
 */
record ListQuestions(
        RecordDesk desk,
        RecordType type,
        RecordQuery query,
        List<Field<?>> columns,
        @Nullable Grouping grouping,
        Formats formats,
        ListDates dates) {

    private static final int MOST_SUMS = 16;

    /** The same of other records. */
    ListQuestions over(RecordQuery other) {
        return new ListQuestions(desk, type, other, columns, null, formats, dates);
    }

    ListAnswer answer(int window, Page page) {
        Records records = desk.records();
        Map<Whose, Long> views = new EnumMap<>(Whose.class);
        for (Whose view : records.now() != null ? List.<Whose>of() : Whose.of(desk, type)) {
            Filter seen = view.filter(desk, type);
            RecordQuery all = RecordQuery.of(type);
            views.put(view, records.count(seen == null ? all : all.where(seen)));
        }
        Grouping by = grouping;
        Map<Field<?>, BigDecimal> sums = by != null || records.now() != null ? new LinkedHashMap<>() : null;
        Long whole = query.filter().equals(Filter.EVERYTHING) ? views.get(Whose.ALL) : null;
        long count = sums != null ? total(sums) : whole != null ? whole : records.count(query);
        Page fitting = page.after() == null && page.skip() >= count ? Page.first(page.size()) : page;
        int shown = fitting == page ? window : 0;
        return by == null
                ? new ListAnswer(count, views, sums, null, shown, rows(fitting))
                : new ListAnswer(count, views, sums, new GroupQuestions(this, by).groups(), 0, ListAnswer.Rows.NONE);
    }

    /** Of the columns that add up; reads every record of the view. */
    Map<Field<?>, BigDecimal> sums() {
        Map<Field<?>, BigDecimal> sums = new LinkedHashMap<>();
        if (!summed().isEmpty()) {
            total(sums);
        }
        return sums;
    }

    /** Another order of the same has the same sums. */
    boolean sumsTheSame(ListQuestions other) {
        return query.filter().equals(other.query.filter()) && summed().equals(other.summed());
    }

    private long total(Map<Field<?>, BigDecimal> sums) {
        List<Figure> figures = new ArrayList<>(List.of(Figure.count()));
        summed().forEach(field -> figures.add(Figure.sum(field)));
        var rows = desk.records().summary(SummaryQuery.of(query, List.of(), figures.toArray(Figure[]::new)));
        if (rows.isEmpty()) {
            return 0;
        }
        List<?> row = rows.get(0);
        sums.putAll(sums(row, 1));
        return row.get(0) instanceof Number count ? count.longValue() : 0;
    }

    /** Columns that add up. */
    List<Field<?>> summed() {
        return columns.stream()
                .filter(field -> field.kind() == FieldKind.MONEY || field.kind() == FieldKind.NUMBER)
                .limit(MOST_SUMS)
                .toList();
    }

    /** The sums of the columns that add up, which stand in a row from a place on. */
    Map<Field<?>, BigDecimal> sums(List<?> row, int from) {
        Map<Field<?>, BigDecimal> sums = new LinkedHashMap<>();
        List<Field<?>> summed = summed();
        for (int i = 0; i < summed.size(); i++) {
            sums.put(summed.get(i), row.get(from + i) instanceof BigDecimal sum ? sum : BigDecimal.ZERO);
        }
        return sums;
    }

    ListAnswer.Rows rows(Page page) {
        RecordPage found = desk.records().page(query.page(page));
        Records now = desk.records().now();
        Map<RecordRef, CrmRecord> today = now == null
                ? Map.of()
                : now.findAll(found.records().stream().map(CrmRecord::ref).toList());
        List<CrmRecord> named = new ArrayList<>(found.records());
        named.addAll(today.values());
        FieldText text = new FieldText(formats, titles(named)::get);
        boolean known = now != null && !now.access().isCarriedInPart(type);
        List<ListRow> rows = found.records().stream()
                .map(record -> new ListRow(record, text, dates, today.get(record.ref()), known))
                .toList();
        int last = found.places().size() - 1;
        return new ListAnswer.Rows(rows, last < 0 ? null : found.places().get(last));
    }

    /** All links of a window are named by one read per type. */
    private Titles titles(Collection<CrmRecord> records) {
        Set<RecordRef> refs = new HashSet<>();
        for (Field<?> field : linked()) {
            String target = field.target();
            if (target != null) {
                records.stream()
                        .filter(record -> !record.withholds(field) && record.get(field) instanceof UUID)
                        .forEach(record -> refs.add(new RecordRef(target, (UUID) record.get(field))));
            }
        }
        return Titles.of(desk.records(), refs);
    }

    /** The pool as well, which stands where there is no owner. */
    private List<Field<?>> linked() {
        List<Field<?>> linked = new ArrayList<>(columns);
        Field<UUID> pool = type.scopes().pool();
        if (pool != null) {
            linked.add(pool);
        }
        return linked;
    }
}
