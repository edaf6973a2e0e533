package org.kehu.client.list;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.field.FieldText;
import org.kehu.common.query.SummaryQuery;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.record.RecordRef;

/** Asks the store for the groups of a list and their subtotals: one summary over the whole view. */
record GroupQuestions(ListQuestions list, Grouping by) {
    /** More groups than that say nothing to a person. */
    static final int MOST = 2000;

    List<ListGroup> groups() {
        List<Figure> figures = new ArrayList<>(List.of(Figure.count()));
        list.summed().forEach(field -> figures.add(Figure.sum(field)));
        SummaryQuery query =
                new SummaryQuery(list.query(), List.of(by.group(list.desk().zone())), figures, List.of(), MOST);
        var rows = list.desk().records().summary(query);
        FieldText text = new FieldText(list.formats(), titles(rows)::get);
        List<ListGroup> groups = new ArrayList<>();
        for (List<@Nullable Object> row : rows) {
            groups.add(group(row, text));
        }
        if (by.field().target() != null) { // links come in the order of their ids
            groups.sort(
                    Comparator.comparing((ListGroup one) -> one.value() == null).thenComparing(ListGroup::title));
        }
        return groups;
    }

    private ListGroup group(List<@Nullable Object> row, FieldText text) {
        Object value = row.get(0);
        long count = row.get(1) instanceof Number number ? number.longValue() : 0;
        String title = by.title(value, list.type(), text);
        return new ListGroup(
                value, title, list.query().where(by.filter(value, list.desk().zone())), count, list.sums(row, 2));
    }

    private Titles titles(List<List<@Nullable Object>> rows) {
        String target = by.field().target();
        Set<RecordRef> refs = new HashSet<>();
        if (target != null) {
            rows.forEach(row -> {
                if (row.get(0) instanceof UUID id) {
                    refs.add(new RecordRef(target, id));
                }
            });
        }
        return Titles.of(list.desk().records(), refs);
    }
}
