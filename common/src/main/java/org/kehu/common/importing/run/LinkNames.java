package org.kehu.common.importing.run;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.duplicate.KeyIndex;
import org.kehu.common.duplicate.KeyTexts;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.FieldKind;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordType;

/** Finds the records that links of rows name: by name, number, mail, code or id. One pass over a type when first asked. */
final class LinkNames {
    private static final Set<String> NAMING = Set.of("login", "code", "shortName");
    private static final int MOST = 20;
    private final ImportDesk desk;
    private final KeyTexts texts;
    private final Map<String, KeyIndex> indexes = new HashMap<>();

    LinkNames(ImportDesk desk, KeyTexts texts) {
        this.desk = desk;
        this.texts = texts;
    }

    /** @throws BadValue if there is no such record, or more than one */
    UUID find(Field<?> link, String text, Current current) {
        RecordType type = desk.schema().type(Objects.requireNonNull(link.target()));
        UUID exact = exact(type, text, current);
        if (exact != null) {
            return exact;
        }
        List<UUID> found = index(type).find(KeyIndex.hash(0, KeyTexts.fold(text).replace(" ", "")), MOST).stream()
                .filter(id -> isNamed(current.find(type, id), text))
                .toList();
        if (found.size() != 1) {
            throw new BadValue(found.isEmpty() ? "import_link_unknown" : "import_link_several", text, found.size());
        }
        return found.get(0);
    }

    private static @Nullable UUID exact(RecordType type, String text, Current current) {
        try {
            UUID id = UUID.fromString(text.strip());
            return current.find(type, id) == null ? null : id;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** A record that an earlier row made may be linked to by a later one. */
    void add(UUID id, CrmRecord record) {
        KeyIndex index = indexes.get(record.type().name());
        if (index != null) {
            add(index, id, record);
        }
    }

    private KeyIndex index(RecordType type) {
        KeyIndex known = indexes.get(type.name());
        if (known != null) {
            return known;
        }
        KeyIndex index = new KeyIndex();
        if (type.isConfiguration()) {
            desk.configuration().all(type).forEach(record -> add(index, record.id(), record));
        } else {
            desk.each(type, record -> add(index, record.id(), record));
        }
        indexes.put(type.name(), index);
        return index;
    }

    private void add(KeyIndex index, UUID id, CrmRecord record) {
        int place = index.add(id);
        names(record).distinct().forEach(name -> index.put(KeyIndex.hash(0, name), place));
    }

    private boolean isNamed(@Nullable CrmRecord record, String text) {
        String name = KeyTexts.fold(text).replace(" ", "");
        return record != null && !record.isDeleted() && names(record).anyMatch(name::equals);
    }

    private Stream<String> names(CrmRecord record) {
        RecordType type = record.type();
        Numbering numbering = type.numbering();
        return type.fields().stream()
                .filter(field -> field == type.title()
                        || field.kind() == FieldKind.EMAIL
                        || NAMING.contains(field.name())
                        || (numbering != null && (field == numbering.number() || field == numbering.alias())))
                .map(field -> texts.of(record, field))
                .filter(Objects::nonNull)
                .map(name -> name.replace(" ", ""));
    }
}
