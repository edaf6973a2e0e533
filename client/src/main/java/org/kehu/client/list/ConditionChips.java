package org.kehu.client.list;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Chip;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.GroupMember;
import org.kehu.common.query.Filter;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** A chip per condition of a question, whether one of them is enough, and the dashed chip that adds one. */
public final class ConditionChips {
    private final RecordDesk desk;
    private final RecordType type;
    private final Conditions asked;
    private final List<Field<?>> offered;
    private final Pane into;
    private Supplier<@Nullable Filter> kept;
    private final Chip match = new Chip().withMark(Material2OutlinedAL.EXPAND_MORE);
    private final Chip add = Chip.adding();

    /** @param into where the chips go, which holds nothing else */
    public ConditionChips(
            RecordDesk desk, RecordType type, Conditions asked, List<Field<?>> offered, Pane into, TextScope texts) {
        this.desk = desk;
        this.type = type;
        this.asked = asked;
        this.offered = offered;
        this.into = into;
        this.kept = () -> asked.list().isEmpty() ? null : asked.filter(desk.zone());
        match.setOnAction(e -> asked.any().set(!asked.any().get()));
        match.setId("match");
        match.managedProperty().bind(match.visibleProperty());
        add.setId("add-filter");
        add.setOnAction(e -> chooseField());
        into.getChildren().setAll(match, add);
        texts.with(formats -> {
            add.setTexts("", formats.labels().text("list.filter"));
            show();
        });
        asked.list().addListener((ListChangeListener<Condition>) change -> show());
        asked.any().addListener((p, was, now) -> show());
    }

    /** @param filter what would be kept as a group; null if there is nothing to keep */
    ConditionChips keeping(Supplier<@Nullable Filter> filter) {
        kept = filter;
        return this;
    }

    private void show() {
        List<Condition> conditions = List.copyOf(asked.list());
        match.setVisible(conditions.size() > 1);
        match.setTexts(
                desk.texts().text("filter.match"),
                desk.texts().text(asked.any().get() ? "filter.match.any" : "filter.match.all"));
        show(conditions, Map.of());
        Set<RecordRef> refs = new HashSet<>();
        conditions.forEach(condition -> addRefs(refs, condition));
        if (!refs.isEmpty()) {
            desk.background()
                    .work(desk.texts().text("list.loading"), progress -> desk.titlesNow(refs))
                    .onSuccess(titles -> show(conditions, titles))
                    .start();
        }
    }

    /** What conditions name by links. */
    static void addRefs(Set<RecordRef> refs, Condition condition) {
        if (condition instanceof Condition.Several several) {
            several.parts().forEach(part -> addRefs(refs, part));
            return;
        }
        String target = condition.field().target();
        if (target != null && condition instanceof Condition.InGroup in) {
            refs.add(new RecordRef(target, in.group()));
        }
        if (target != null && condition instanceof Condition.OneOf one) {
            one.values().forEach(value -> refs.add(new RecordRef(target, (UUID) value)));
        }
    }

    private void show(List<Condition> conditions, Map<RecordRef, String> titles) {
        ConditionText words = new ConditionText(desk.text(titles), type);
        List<Node> chips = conditions.stream()
                .map(condition -> chip(condition, words.of(condition)))
                .collect(Collectors.toList());
        chips.add(0, match);
        chips.add(add);
        into.getChildren().setAll(chips);
    }

    private Chip chip(Condition condition, String text) {
        Chip chip = new Chip().removable(() -> asked.list().remove(condition));
        if (condition instanceof Condition.Several several) {
            chip.setTexts(desk.texts().text(several.any() ? "filter.group.any" : "filter.group.all"), text);
            chip.setOnAction(
                    e -> SeveralForm.open(desk, type, offered, several, chip, now -> asked.replace(condition, now)));
            return chip;
        }
        if (condition instanceof Condition.InGroup) {
            chip.setTexts(desk.labels().field(GroupMember.TYPE, GroupMember.GROUP), text);
            chip.setOnAction(e -> new GroupChoice(desk).ask(chip, kept.get(), now -> asked.replace(condition, now)));
            return chip;
        }
        chip.setTexts(desk.labels().field(type, condition.field()), text);
        chip.setOnAction(
                e -> ConditionForm.open(desk, type, condition.field(), chip, now -> asked.replace(condition, now)));
        return chip;
    }

    private void chooseField() {
        FieldPicker picker = new FieldPicker(desk, ArrowLocation.TOP_LEFT);
        Condition.Several none = new Condition.Several(List.of(), true);
        picker.choice(
                "filter-group",
                desk.texts().text("filter.group"),
                false,
                () -> SeveralForm.open(desk, type, offered, none, add, asked.list()::add));
        for (Field<?> field : offered) {
            if (field == GroupMember.GROUP) {
                picker.choice(
                        "filter-in-group",
                        desk.texts().text("filter.customer.group"),
                        false,
                        () -> new GroupChoice(desk).ask(add, kept.get(), asked.list()::add));
                continue;
            }
            picker.choice(
                    "filter-" + field.name(),
                    desk.labels().field(type, field),
                    false,
                    () -> ConditionForm.open(desk, type, field, add, asked.list()::add));
        }
        picker.open(add);
    }
}
