package org.kehu.client.merge;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.common.duplicate.Likeness;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/** What a merge says, in the language of this moment. */
public final class MergeWords {
    private final RecordDesk desk;

    public MergeWords(RecordDesk desk) {
        this.desk = desk;
    }

    String value(MergedPair pair, CrmRecord record, Field<?> field) {
        String text =
                new FieldText(desk.texts().formats(), ref -> pair.titles().getOrDefault(ref, "")).of(record, field);
        return text.isEmpty() ? desk.texts().text("merge.nothing") : text;
    }

    /** Number, whose it is and when it was made: what a merge does not choose, and what tells the two apart. */
    String about(MergedPair pair, Side side) {
        CrmRecord record = side == Side.LEFT ? pair.left() : pair.right();
        RecordType type = record.type();
        FieldText text =
                new FieldText(desk.texts().formats(), ref -> pair.titles().getOrDefault(ref, ""));
        Field<?> number = type.numbering() == null ? null : type.numbering().number();
        String numbered = number == null ? "" : text.of(record, number);
        Field<?> whose =
                type.scopes().owner() == null ? type.parent() : type.scopes().owner();
        String owner = whose == null ? "" : text.of(record, whose);
        return java.util.stream.Stream.of(numbered, owner, text.of(record, SystemFields.CREATED_AT))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
    }

    /** What moves: 3 contacts, 2 orders. */
    String links(Map<String, Long> links) {
        return links.isEmpty()
                ? desk.texts().text("merge.links.none")
                : desk.texts().text("merge.links", linked(links));
    }

    /** What hangs on one: 3 contacts, 2 orders. */
    String linked(Map<String, Long> links) {
        if (links.isEmpty()) {
            return desk.texts().text("merge.nothing");
        }
        return links.entrySet().stream()
                .map(one -> desk.labels().count(desk.schema().type(one.getKey()), one.getValue()))
                .collect(Collectors.joining(desk.texts().text("field.list.separator")));
    }

    /** All of a group, and which of them would stay. */
    String group(List<CrmRecord> group) {
        String others = group.stream()
                .skip(1)
                .map(CrmRecord::title)
                .collect(Collectors.joining(desk.texts().text("field.list.separator")));
        return desk.texts().text("duplicates.group", group.size(), group.get(0).title(), others);
    }

    /** In what two records are alike: same name; same telephone. */
    String signs(Likeness likeness) {
        return likeness.clues().stream()
                .map(clue -> desk.texts().text("duplicate.sign." + clue.sign()))
                .distinct()
                .collect(Collectors.joining(desk.texts().text("duplicate.and")));
    }

    /** Why two records may be one: Name: same name. Telephone: same telephone. */
    public String reasons(RecordType type, Likeness likeness) {
        return likeness.clues().stream()
                .map(clue -> desk.texts()
                        .text(
                                "duplicate.reason",
                                desk.labels().field(type, clue.mine()),
                                desk.texts().text("duplicate.sign." + clue.sign())))
                .collect(Collectors.joining(desk.texts().text("duplicate.and")));
    }
}
