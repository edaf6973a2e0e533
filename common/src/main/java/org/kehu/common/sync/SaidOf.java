package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What the reason of a tray entry says of records, without the texts of those, or of their fields, that are not seen here. */
final class SaidOf {
    private final LocalDoor door;
    private final RecordSchema schema;
    private final Function<RecordRef, @Nullable CrmRecord> held;

    SaidOf(LocalDoor door, Function<RecordRef, @Nullable CrmRecord> held) {
        this.door = door;
        this.schema = door.catalog().schema();
        this.held = held;
    }

    /** @return the very same reason where it says nothing that is not seen */
    Reason seen(TrayEntry entry) {
        Reason reason = entry.reason();
        List<CommandCall> calls;
        try {
            calls = door.units().read(entry.text()).calls();
        } catch (Refusal e) {
            return reason.code().equals(e.reason().code()) ? reason : reason.withoutTexts(this::isWord);
        } catch (BadValue e) {
            return reason.code().equals(e.code()) ? reason : reason.withoutTexts(this::isWord);
        }
        Set<RecordRef> concerned = concerned(calls);
        if (concerned.stream().anyMatch(ref -> isUnseen(ref, reason))) {
            return reason.withoutTexts(this::isWord);
        }
        return reason.withoutTexts(text -> concerned.stream().noneMatch(ref -> isHiddenChoice(ref, text)));
    }

    /** What the commands name, and what they hang new records on. */
    private Set<RecordRef> concerned(List<CommandCall> calls) {
        List<RecordRef> refs = new ArrayList<>();
        for (CommandCall call : calls) {
            call.command().touches(schema).stream().map(Touch::record).forEach(refs::add);
            if (call.command() instanceof CreateRecord create) {
                Field<UUID> parent = schema.type(create.values().type()).parent();
                if (parent != null && create.values().values().get(parent.name()) instanceof UUID id) {
                    refs.add(new RecordRef(String.valueOf(parent.target()), id));
                }
            }
        }
        return new LinkedHashSet<>(refs);
    }

    private boolean isUnseen(RecordRef ref, Reason reason) {
        CrmRecord record = held.apply(ref);
        if (record == null) {
            return true;
        }
        String field = ref.type().equals(reason.type()) ? reason.field() : null;
        return record.withholds(record.type().title())
                || (field != null && record.withheld().contains(field));
    }

    private boolean isHiddenChoice(RecordRef ref, String text) {
        CrmRecord record = held.apply(ref);
        return record != null
                && record.type().fields().stream()
                        .anyMatch(field ->
                                record.withholds(field) && field.options().contains(text));
    }

    /** Words of the program's own, such as names of record types and fields, or of a right. */
    private boolean isWord(String text) {
        return List.of(text.split(", ")).stream().allMatch(this::isOne);
    }

    private boolean isOne(String word) {
        return schema.find(word) != null
                || word.equals(RecordAccess.ADMINISTER)
                || List.of(RecordAction.values()).stream()
                        .anyMatch(action -> action.name().equals(word))
                || schema.types().stream().anyMatch(type -> type.find(word) != null || isRight(type, word));
    }

    private static boolean isRight(RecordType type, String text) {
        return type.fields().stream().anyMatch(field -> text.equals(field.right()));
    }
}
