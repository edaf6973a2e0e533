package org.kehu.common.duplicate;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Quoted;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Says that two records, however alike, are two: nobody who may see both is offered the pair as duplicates any more. Said
 * again, it changes nothing.
 *
 * @param second id of the other record, of the same type
 * @param note why, null if it needs no words
 */
public record KeepApart(
        RecordRef first, UUID second, @Nullable String note) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        RecordType type = schema.type(first.type());
        return List.of(Touch.edit(type, first.id()), Touch.edit(type, second));
    }

    @Override
    public List<FieldWrite> writes() {
        RecordType apart = Apart.on(first.type());
        return apart == null || note == null ? List.of() : List.of(new FieldWrite(apart.name(), Apart.NOTE.name()));
    }

    @Override
    public @Nullable GivenValues given(RecordSchema schema) {
        RecordType apart = Apart.on(first.type());
        return apart == null || note == null
                ? null
                : new GivenValues(first.id(), FieldValues.of(apart).with(Apart.NOTE, note));
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().type(first.type());
        RecordType apart = Apart.on(type.name());
        if (apart == null) {
            throw new Refusal("has_no_duplicates", type.name());
        }
        CrmRecord one = there(facts, type, first.id());
        CrmRecord other = there(facts, type, second);
        if (one.id().equals(other.id())) {
            throw new Refusal("apart_from_itself", type.name(), Quoted.title(one));
        }
        if (isSaid(facts, apart, one, other) || isSaid(facts, apart, other, one)) {
            return Decision.accepted();
        }
        CrmRecord blank =
                CrmRecord.blank(apart, facts.id(one.id().toString(), other.id().toString()));
        CrmRecord said = blank.with(Apart.link(apart), one.id())
                .with(Apart.OTHER, other.id().toString())
                .with(Apart.NOTE, note);
        return Decision.accepted(Objects.requireNonNull(RecordPatch.between(blank, said, RecordPatch.Action.CREATE)));
    }

    private static CrmRecord there(Facts facts, RecordType type, UUID id) {
        CrmRecord found = facts.get(type, id);
        if (found.isDeleted()) {
            throw new Refusal("record_deleted", type.name(), Quoted.title(found));
        }
        return found;
    }

    private static boolean isSaid(Facts facts, RecordType apart, CrmRecord carrier, CrmRecord other) {
        return facts.children(apart, carrier.id()).stream()
                .anyMatch(said -> !said.isDeleted() && other.id().toString().equals(said.require(Apart.OTHER)));
    }
}
