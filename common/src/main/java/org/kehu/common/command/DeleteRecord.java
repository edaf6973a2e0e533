package org.kehu.common.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Keyring;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SystemFields;

/**
 * Puts a record and its children into the bin. Refused if the record has changed since the person looked
 * at it, or what hangs on it has, and while others need it.
 *
 * @param seenRevision the revision that the person looked at
 * @param told how far the person's device had been told by then; null from one who is at no device, and from programs that do
 *     not say it: then the revision of the record alone has to be the same
 */
public record DeleteRecord(
        RecordRef record, long seenRevision, @Nullable LogPlace told) implements Command {
    /** Why it is refused where fields of the record were changed that the person has not seen. */
    public static final String STALE_FIELDS = "stale_delete_fields";

    private static final String STALE = "stale_delete";
    private static final String STALE_CHILDREN = "stale_delete_children";
    private static final int NAMES = 2;

    public DeleteRecord(RecordRef record, long seenRevision) {
        this(record, seenRevision, null);
    }

    @Override
    public boolean followsRedirects() {
        return false;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(record, RecordAction.DELETE));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(facts.schema().type(record.type()), record.id());
        if (found.isDeleted()) {
            return Decision.accepted();
        }
        UnnamedLinks.requireSeen(facts, found);
        List<CrmRecord> all = new ArrayList<>();
        addWithChildren(all, facts, found);
        requireSeen(facts, found, all);
        Uses.refuse(facts, found);
        return Decision.accepted(all.stream().map(RecordPatch::delete).toList());
    }

    private static void addWithChildren(List<CrmRecord> all, Facts facts, CrmRecord record) {
        all.add(record);
        for (RecordType child : facts.schema().childrenOf(record.type())) {
            for (CrmRecord one : facts.children(child, record.id())) {
                if (!one.isDeleted()) {
                    addWithChildren(all, facts, one);
                }
            }
        }
    }

    private void requireSeen(Facts facts, CrmRecord found, List<CrmRecord> all) {
        if (told == null) {
            if (found.revision() != seenRevision) {
                throw new Refusal(STALE, found.type().name(), Quoted.title(found));
            }
            return;
        }
        Map<RecordRef, Set<String>> untold = facts.untold(all, told);
        Set<String> changed = untold.get(found.ref());
        if (changed != null) {
            throw stale(found, STALE_FIELDS, readable(facts, found.type(), changed));
        }
        if (!untold.isEmpty()) {
            throw stale(found, STALE_CHILDREN, readable(facts, untold.keySet()));
        }
    }

    /** @param names of what it is that the person has not seen, as far as he may */
    private static Refusal stale(CrmRecord found, String code, String names) {
        String type = found.type().name();
        return names.isEmpty()
                ? new Refusal(STALE, type, Quoted.title(found))
                : new Refusal(code, type, Quoted.title(found), names);
    }

    /** Names of the fields that a refusal for {@link #STALE_FIELDS} is about. */
    public static List<String> unseen(Reason stale) {
        return List.of(stale.arguments().get(NAMES).toString().split(", "));
    }

    /** Kinds of the children that a refusal is about; none where it is about something else. */
    public static List<String> unseenChildren(Reason stale) {
        return stale.code().equals(STALE_CHILDREN) ? unseen(stale) : List.of();
    }

    private static String readable(Facts facts, RecordType type, Set<String> fields) {
        return type.fields().stream()
                .filter(field ->
                        fields.contains(field.name()) && !SystemFields.all().contains(field))
                .filter(field -> facts.access().level(type, field).compareTo(FieldLevel.READ) >= 0)
                .map(field -> field.name())
                .collect(Collectors.joining(", "));
    }

    private static String readable(Facts facts, Set<RecordRef> children) {
        return children.stream()
                .map(RecordRef::type)
                .distinct()
                .sorted()
                .filter(name ->
                        !facts.access().reader(facts.schema().type(name)).equals(Keyring.NOTHING))
                .collect(Collectors.joining(", "));
    }
}
