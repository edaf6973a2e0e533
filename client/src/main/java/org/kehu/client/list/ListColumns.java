package org.kehu.client.list;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.settings.Settings;
import org.kehu.common.layout.ListLayout;
import org.kehu.common.query.Path;
import org.kehu.common.query.Sort;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.RecordType;

/** Which columns a list shows, in which order and how wide: the layout's until a person changes them, then his, remembered. */
final class ListColumns {
    private static final String EDGE = "|";
    private static final Set<FieldKind> UNSHOWN = Set.of(FieldKind.LONG_TEXT, FieldKind.ASIDE);
    private final RecordDesk desk;
    private final RecordType type;
    private final ListLayout layout;
    private final Settings settings;
    private final IntegerProperty frozen;

    ListColumns(RecordDesk desk, RecordType type) {
        this.desk = desk;
        this.type = type;
        this.layout = desk.layouts().list(type);
        this.settings = desk.bench().settings();
        this.frozen = new SimpleIntegerProperty(frozen(settings.get(key()).orElse(""), type, shown().keySet()));
        frozen.addListener((p, was, now) -> remember(shown()));
    }

    /** All that this person may ask for, the layout's first. */
    List<Field<?>> askable() {
        return readable().stream()
                .filter(field -> field.kind() != FieldKind.ASIDE)
                .toList();
    }

    /** All that could be shown to this person, the layout's first. */
    List<Field<?>> all() {
        return readable().stream()
                .filter(field -> !UNSHOWN.contains(field.kind()))
                .toList();
    }

    private List<Field<?>> readable() {
        List<Field<?>> all = new ArrayList<>(layout.columns());
        type.fields().stream().filter(field -> !all.contains(field)).forEach(all::add);
        return all.stream().filter(field -> desk.mayRead(type, field)).toList();
    }

    /** Those shown, with their widths. */
    Map<Field<?>, Double> shown() {
        Map<Field<?>, Double> shown = new LinkedHashMap<>();
        List<Field<?>> all = all();
        read(settings.get(key()).orElse(""), type).forEach((field, width) -> {
            if (all.contains(field)) {
                shown.put(field, width);
            }
        });
        if (shown.isEmpty()) {
            layout.columns().stream().filter(all::contains).forEach(field -> shown.put(field, usualWidth(type, field)));
        }
        return shown;
    }

    /** Fields of the type with their widths, as they were written; what is not known is passed over. */
    static Map<Field<?>, Double> read(String text, RecordType type) {
        Map<Field<?>, Double> columns = new LinkedHashMap<>();
        for (String part : text.split(",")) {
            String[] column = part.split(":");
            Field<?> field = column.length == 2 ? type.find(column[0]) : null;
            if (field != null && column[1].matches("\\d{1,4}")) {
                columns.put(field, Double.valueOf(column[1]));
            }
        }
        return columns;
    }

    /** How many of the shown fields stay while the others are scrolled: those before the mark, which older programs pass over. */
    static int frozen(String text, RecordType type, Set<Field<?>> shown) {
        int end = text.indexOf(EDGE);
        return end < 0
                ? 0
                : (int) read(text.substring(0, end), type).keySet().stream()
                        .filter(shown::contains)
                        .count();
    }

    /** How many of the fields shown, remembered like them. */
    IntegerProperty frozenProperty() {
        return frozen;
    }

    static String write(Map<Field<?>, Double> columns, int frozen) {
        List<String> parts = new ArrayList<>();
        columns.forEach((field, width) -> parts.add(field.name() + ":" + Math.round(width)));
        if (frozen > 0) {
            parts.add(Math.min(frozen, parts.size()), EDGE);
        }
        return String.join(",", parts);
    }

    void remember(Map<Field<?>, Double> columns) {
        settings.set(key(), write(columns, frozen.get()));
    }

    ListOrder order() {
        ListOrder kept = readOrder(settings.get("list." + type + ".order").orElse(""), type);
        return kept == null || !desk.mayRead(type, kept.field())
                ? new ListOrder(layout.sortedBy(), layout.descending())
                : kept;
    }

    static @Nullable ListOrder readOrder(String text, RecordType type) {
        String[] parts = text.split(":");
        Field<?> field = parts.length == 2 ? type.find(parts[0]) : null;
        return field == null ? null : new ListOrder(field, parts[1].equals("down"));
    }

    static String write(ListOrder order) {
        return order.field().name() + (order.descending() ? ":down" : ":up");
    }

    void remember(ListOrder order) {
        settings.set("list." + type + ".order", write(order));
    }

    /** What rows were put together by, null if by nothing. */
    @Nullable Field<?> grouped() {
        Field<?> field = type.find(settings.get("list." + type + ".grouped").orElse(""));
        return field != null && Grouping.isGroupable(field) && desk.mayRead(type, field) ? field : null;
    }

    void rememberGrouped(@Nullable Field<?> field) {
        settings.set("list." + type + ".grouped", field == null ? "" : field.name());
    }

    /** The store's order for a column: links by what names the other record. Empty if the kind has no order. */
    List<Sort> sort(ListOrder order) {
        Field<?> field = order.field();
        String target = field.target();
        if (target != null) {
            Field<?> title = desk.schema().type(target).title();
            boolean readable = isSortable(title) && desk.mayRead(desk.schema().type(target), title);
            return readable ? List.of(new Sort(Path.of(field, title), order.descending())) : List.of();
        }
        return isSortable(field) ? List.of(new Sort(Path.of(field), order.descending())) : List.of();
    }

    static boolean isSortable(Field<?> field) {
        return switch (field.kind()) {
            case LONG_TEXT, MULTI_CHOICE, TAGS, ADDRESS, ASIDE -> false;
            default -> true;
        };
    }

    static double usualWidth(RecordType type, Field<?> field) {
        if (field == type.title()) {
            return 220;
        }
        return switch (field.kind()) {
            case CHOICE -> field.options().stream().allMatch(code -> code.length() == 1) ? 64 : 120;
            case BOOLEAN -> 72;
            case DATE, INSTANT, NUMBER, COUNTER -> 112;
            case MONEY -> 150;
            case LINK -> 170;
            case ADDRESS, URL, EMAIL -> 200;
            default -> 128;
        };
    }

    private String key() {
        return "list." + type + ".columns";
    }
}
