package org.kehu.client.list;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.command.FieldValues;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.view.SavedView;

/**
 * How a list stands: what a view keeps of it. All as texts, the way a view holds them.
 *
 * @param filter empty for all records
 */
record ListSetting(String filter, String columns, String sorted, String grouped) {

    static ListSetting of(ListViewModel model, RecordDesk desk) {
        Filter asked = new NarrowedFilter(model.type(), desk.zone()).of(model);
        String filter = asked == null ? "" : new KeptFilters(desk.schema()).write(model.type(), asked);
        Field<?> grouped = model.groupedProperty().get();
        return new ListSetting(
                filter,
                ListColumns.write(model.shownColumns(), model.frozenProperty().get()),
                ListColumns.write(model.orderProperty().get()),
                grouped == null ? "" : grouped.name());
    }

    static ListSetting of(CrmRecord view) {
        return new ListSetting(
                text(view, SavedView.FILTER),
                text(view, SavedView.COLUMNS),
                text(view, SavedView.SORTED),
                text(view, SavedView.GROUPED));
    }

    private static String text(CrmRecord view, Field<String> field) {
        return view.withholds(field) ? "" : Objects.requireNonNullElse(view.get(field), "");
    }

    FieldValues into(FieldValues values) {
        return values.with(SavedView.FILTER, filter)
                .with(SavedView.COLUMNS, columns)
                .with(SavedView.SORTED, sorted)
                .with(SavedView.GROUPED, grouped);
    }

    /** Null if it asks for all records. @throws org.kehu.common.record.BadValue if this program cannot read it */
    @Nullable Filter filter(RecordDesk desk, RecordType type) {
        return filter.isEmpty() ? null : new KeptFilters(desk.schema()).read(type, filter);
    }

    /** Puts the list so; fields that this person may not read are passed over. */
    void apply(ListViewModel model, RecordDesk desk) {
        Conditions read = new Conditions();
        Filter within = new NarrowedFilter(model.type(), desk.zone()).read(filter(desk, model.type()), read);
        Map<Field<?>, Double> shown = new LinkedHashMap<>();
        ListColumns.read(columns, model.type()).forEach((field, width) -> {
            if (desk.mayRead(model.type(), field)) {
                shown.put(field, width);
            }
        });
        if (!shown.isEmpty()) {
            model.arrange(shown);
            model.frozenProperty().set(ListColumns.frozen(columns, model.type(), shown.keySet()));
        }
        ListOrder order = ListColumns.readOrder(sorted, model.type());
        if (order != null && desk.mayRead(model.type(), order.field())) {
            model.orderProperty().set(order);
        }
        Field<?> by = grouped.isEmpty() ? null : model.type().find(grouped);
        boolean readable = by != null && Grouping.isGroupable(by) && desk.mayRead(model.type(), by);
        model.groupedProperty().set(readable ? by : null);
        model.conditions().any().set(read.any().get());
        model.conditions().list().setAll(read.list());
        model.within(within);
    }
}
