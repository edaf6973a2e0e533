package org.kehu.common.importing.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.duplicate.BlurredBook;
import org.kehu.common.duplicate.KeyTexts;
import org.kehu.common.importing.file.Row;
import org.kehu.common.importing.mapping.BadCell;
import org.kehu.common.importing.mapping.Columns;
import org.kehu.common.importing.mapping.ReadRecord;
import org.kehu.common.importing.mapping.RowReading;
import org.kehu.common.importing.mapping.Target;
import org.kehu.common.importing.value.CellReaders;
import org.kehu.common.importing.value.Part;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/** Says of each row what is to be done about it; one for all rows of a file, in their order, for one thread. */
final class RowPlanner {
    private final ImportPlan plan;
    private final RecordType type;
    private final RowReading reading;
    private final Matching matching;
    private final LinkNames links;
    private final String batch;
    private final BlurredBook others;
    /** Fields of which columns give parts: the other parts stay. */
    private final Set<Field<?>> parted;

    /**
     * @param batch the import that records with a history are marked with
     * @param others what is known of records that are not here
     */
    RowPlanner(ImportDesk desk, ImportPlan plan, String batch, BlurredBook others) {
        this.plan = plan;
        this.others = others;
        this.type = plan.type();
        KeyTexts texts = new KeyTexts(plan.at().currency());
        this.reading =
                new RowReading(plan.mapping(), plan.survey(), plan.table().header(), new CellReaders(plan.at()));
        this.matching = new Matching(type, plan.keys(), texts);
        this.links = new LinkNames(desk, texts);
        this.batch = batch;
        this.parted = plan.mapping().targets().values().stream()
                .filter(target -> target.part() != Part.WHOLE && target.part() != Part.CURRENCY)
                .map(Target::field)
                .collect(Collectors.toSet());
        desk.each(type, record -> {
            matching.add(record.id(), record);
            others.hold(record);
        });
    }

    /** @param ids gives one if the row makes a record */
    RowPlan plan(Row row, Current current, Supplier<UUID> ids) {
        CrmRecord blank = CrmRecord.blank(type, Rehearsal.row(row.number()));
        ReadRecord read = reading.read(row);
        List<BadCell> bad = new ArrayList<>(read.bad());
        FieldValues values = linked(read, current, bad);
        if (!bad.isEmpty()) {
            return RowPlan.nothing(Fate.unreadable(row, bad), blank);
        }
        CrmRecord said = Foreseen.filled(blank, values);
        Matching.Match match = matching.find(said, current);
        RowChoice chosen = plan.choices().of(row.number(), match.many() > 0);
        if (chosen == RowChoice.CREATE) {
            Set<String> maybe = match.many() > 0 ? Set.of() : others.mayHave(said);
            return made(fate(Fate.made(row, maybe), match), values, said, ids);
        }
        if (chosen == RowChoice.SKIP && match.id() == null) {
            return refused(row, said, Reason.of(Fate.LEFT_OUT, type.name()));
        }
        if (match.many() > 1) {
            String by = Objects.requireNonNull(match.by()).name();
            return refused(row, said, Reason.of(Fate.SEVERAL_FOUND, type.name(), by, match.many()));
        }
        return match.id() == null ? unknown(row, values, said, ids) : found(row, values, said, match, chosen);
    }

    private RowPlan found(
            Row row, FieldValues values, CrmRecord said, Matching.Match match, @Nullable RowChoice chosen) {
        CrmRecord found = match.record();
        boolean changes = chosen == null ? plan.mode().changes() : chosen == RowChoice.UPDATE;
        if (changes && found != null) {
            return known(row, values, match, found);
        }
        Fate.Outcome outcome = changes ? Fate.Outcome.UPDATE : Fate.Outcome.DUPLICATE;
        return RowPlan.nothing(fate(row, outcome, match, List.of()), found == null ? said : found);
    }

    private static RowPlan refused(Row row, CrmRecord before, Reason why) {
        return RowPlan.nothing(Fate.refused(row, why), before);
    }

    private FieldValues linked(ReadRecord read, Current current, List<BadCell> bad) {
        FieldValues values = read.values();
        for (Map.Entry<String, String> link : read.links().entrySet()) {
            Field<?> field = type.field(link.getKey());
            try {
                values = with(values, field, links.find(field, link.getValue(), current));
            } catch (BadValue e) {
                Reason why = Reason.of(type, field.name(), e);
                bad.add(new BadCell(read.row().number(), column(field), link.getValue(), why));
            }
        }
        return values;
    }

    private String column(Field<?> field) {
        return plan.mapping().targets().entrySet().stream()
                .filter(entry -> entry.getValue().field() == field)
                .map(entry -> Columns.name(plan.table().header(), entry.getKey()))
                .findFirst()
                .orElse("");
    }

    @SuppressWarnings("unchecked")
    private static FieldValues with(FieldValues values, Field<?> field, Object value) {
        return values.with((Field<Object>) field, value);
    }

    private RowPlan unknown(Row row, FieldValues values, CrmRecord said, Supplier<UUID> ids) {
        if (!plan.mode().makes()) {
            String why = matching.hasKey(said) ? "import_none_found" : "import_no_key";
            return refused(row, said, Reason.of(why, type.name()));
        }
        return made(Fate.made(row, others.mayHave(said)), values, said, ids);
    }

    private RowPlan made(Fate fate, FieldValues values, CrmRecord said, Supplier<UUID> ids) {
        UUID id = ids.get();
        matching.add(id, said);
        links.add(id, said);
        Command command = hasHistory(values.values().keySet())
                ? new ImportRecord(id, values, batch, true)
                : new CreateRecord(id, values, null);
        return new RowPlan(fate, id, CrmRecord.blank(type, id), command);
    }

    private boolean hasHistory(Set<String> fields) {
        return fields.stream().anyMatch(name -> type.field(name).is(Trait.VERB_ONLY));
    }

    private RowPlan known(Row row, FieldValues values, Matching.Match match, CrmRecord found) {
        FieldValues whole = overlaid(values, found);
        FieldChanges changes = FieldChanges.of(found);
        for (String name : whole.values().keySet()) {
            Field<?> field = type.field(name);
            if (found.withholds(field)) {
                return refused(row, found, Reason.of(type, field, "no_right_to_field"));
            }
            changes = changed(changes, found, field, whole.values().get(name));
        }
        List<String> names = List.copyOf(changes.changes().keySet());
        if (names.isEmpty()) {
            return RowPlan.nothing(fate(row, Fate.Outcome.UNCHANGED, match, names), found);
        }
        matching.add(found.id(), Foreseen.filled(found, whole));
        Fate fate = fate(row, Fate.Outcome.UPDATE, match, names);
        return new RowPlan(fate, found.id(), found, edit(found, changes, whole));
    }

    private Fate fate(Row row, Fate.Outcome outcome, Matching.Match match, List<String> changed) {
        return fate(new Fate(row, outcome, null, List.of(), 0, changed, Set.of(), List.of(), null), match);
    }

    /** With what the row was found to mean. */
    private Fate fate(Fate fate, Matching.Match match) {
        UUID id = match.id();
        MatchKey by = match.by();
        if (id == null || by == null) {
            return fate;
        }
        long like = Rehearsal.number(id);
        RecordRef found = like > 0 ? null : new RecordRef(type.name(), id);
        return fate.meaning(found, like, by.fields().stream().map(Field::name).toList());
    }

    @SuppressWarnings("unchecked")
    private static FieldChanges changed(FieldChanges changes, CrmRecord found, Field<?> field, @Nullable Object value) {
        return changes.with(found, (Field<Object>) field, value);
    }

    private Command edit(CrmRecord found, FieldChanges changes, FieldValues whole) {
        if (!hasHistory(changes.changes().keySet())) {
            return new EditRecord(changes, found.revision());
        }
        FieldValues differing = FieldValues.of(type);
        for (String name : changes.changes().keySet()) {
            differing = with(
                    differing,
                    type.field(name),
                    Objects.requireNonNull(whole.values().get(name)));
        }
        return new ImportRecord(found.id(), differing, batch);
    }

    private FieldValues overlaid(FieldValues values, CrmRecord found) {
        FieldValues whole = values;
        for (Field<?> field : parted) {
            Object said = values.values().get(field.name());
            if (said != null && !found.withholds(field)) {
                whole = with(whole, field, overlaid(found, field, said));
            }
        }
        return whole;
    }

    @SuppressWarnings("unchecked")
    private static Object overlaid(CrmRecord found, Field<?> any, Object said) {
        Field<Object> field = (Field<Object>) any;
        Object before = found.get(field);
        if (before == null) {
            return said;
        }
        ObjectNode both = (ObjectNode) field.json(before);
        JsonNode more = field.json(said);
        more.fieldNames().forEachRemaining(part -> {
            if (!more.path(part).asText().isEmpty()) {
                both.set(part, more.get(part));
            }
        });
        return Objects.requireNonNull(field.value(both));
    }
}
