package org.kehu.common.duplicate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * That somebody has looked at two records and said that they are two. It belongs to one of them, so that who sees both sees it;
 * there is one record type for each type that has marks. The other one is told by its id alone: a link would tell its name to
 * those who see only the first.
 */
public final class Apart {
    /** Id as text of the one that it does not belong to. */
    public static final Field<String> OTHER =
            Field.text("other").limit(36).required().verbOnly();
    /** Why, in a few words. */
    public static final Field<String> NOTE = Field.text("note").limit(200);

    /** One for each type of which duplicates are looked for. */
    public static final List<RecordType> TYPES =
            Stream.of("customer", "contact").map(Apart::of).toList();

    private Apart() {}

    private static RecordType of(String carrier) {
        Field<UUID> link = Field.link(carrier, carrier).required();
        return RecordType.of(carrier + "Apart", NOTE, link, OTHER, NOTE)
                .childOf(link)
                .asPart();
    }

    public static boolean isOne(RecordType type) {
        return TYPES.contains(type);
    }

    /** The type of what tells records of {@code type} apart, null if duplicates of it are not looked for. */
    public static @Nullable RecordType on(String type) {
        return TYPES.stream()
                .filter(apart -> type.equals(link(apart).target()))
                .findFirst()
                .orElse(null);
    }

    /** The link to the record that it belongs to. */
    public static Field<UUID> link(RecordType apart) {
        return Objects.requireNonNull(apart.parent());
    }

    /** The one that it does not belong to; null if it names none as {@link UUID#toString} does. */
    static @Nullable UUID other(CrmRecord apart) {
        String text = apart.require(OTHER);
        try {
            UUID other = UUID.fromString(text);
            return other.toString().equals(text) ? other : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** The two, as they were when it was said; empty if it does not say which. */
    static List<RecordRef> both(CrmRecord apart) {
        String type = Objects.requireNonNull(link(apart.type()).target());
        UUID other = other(apart);
        return other == null
                ? List.of()
                : List.of(new RecordRef(type, apart.require(link(apart.type()))), new RecordRef(type, other));
    }
}
