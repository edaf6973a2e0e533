package org.kehu.common.importing.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.duplicate.KeyTexts;
import org.kehu.common.importing.mapping.Mapping;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.Trait;

/**
 * What a row finds its record by.
 *
 * @param fields all of which have to say the same
 */
public record MatchKey(List<Field<?>> fields) {
    private static final int TELLING = 40;

    public MatchKey {
        fields = List.copyOf(fields);
    }

    /** What tells records of the type apart, the surest first, as far as columns go there. */
    public static List<MatchKey> of(Mapping mapping) {
        RecordType type = mapping.type();
        List<MatchKey> keys = new ArrayList<>();
        Numbering numbering = type.numbering();
        if (numbering != null) {
            keys.add(new MatchKey(List.of(numbering.number())));
        }
        type.fields().stream().filter(MatchKey::isTelling).forEach(field -> keys.add(within(type, field)));
        keys.add(within(type, type.title()));
        return keys.stream()
                .distinct()
                .filter(key -> key.fields().stream()
                        .allMatch(field ->
                                mapping.targets().values().stream().anyMatch(target -> target.field() == field)))
                .toList();
    }

    /** Those of them to begin with: several records may well share a telephone, so it counts where nothing else does. */
    public static List<MatchKey> usual(Mapping mapping) {
        List<MatchKey> all = of(mapping);
        List<MatchKey> sure =
                all.stream().filter(key -> !key.has(FieldKind.PHONE)).toList();
        return sure.isEmpty() ? all : sure;
    }

    /** Mails, telephones, and short texts that are looked for and are no names: tax numbers, codes. */
    private static boolean isTelling(Field<?> field) {
        boolean code = field.kind() == FieldKind.TEXT && field.limit() <= TELLING && !field.is(Trait.VERB_ONLY);
        return field.is(Trait.SEARCHABLE)
                && (code || field.kind() == FieldKind.EMAIL || field.kind() == FieldKind.PHONE);
    }

    /** What belongs to another record is told apart among that one's. */
    private static MatchKey within(RecordType type, Field<?> field) {
        Field<?> parent = type.parent();
        return new MatchKey(parent == null || parent == field ? List.of(field) : List.of(parent, field));
    }

    private boolean has(FieldKind kind) {
        return fields.stream().anyMatch(field -> field.kind() == kind);
    }

    /** As it is stored: {@code customer+name}. */
    public String name() {
        return fields.stream().map(Field::name).collect(Collectors.joining("+"));
    }

    static MatchKey named(RecordType type, String name) {
        List<Field<?>> fields = new ArrayList<>();
        for (String one : name.split("\\+")) {
            fields.add(type.field(one));
        }
        return new MatchKey(fields);
    }

    /** What a record says by these fields, null if it does not say it of each. */
    @Nullable String text(CrmRecord record, KeyTexts texts) {
        StringBuilder text = new StringBuilder();
        for (Field<?> field : fields) {
            String one = texts.of(record, field);
            if (one == null || one.isEmpty()) {
                return null;
            }
            text.append(one).append('\n');
        }
        return text.toString();
    }
}
