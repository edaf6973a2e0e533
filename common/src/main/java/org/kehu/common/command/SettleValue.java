package org.kehu.common.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAction;
import org.kehu.common.record.Change;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.SetAside;

/**
 * Decides between the two values of a field: the one set aside is taken in place of the other, or let go. Either way it is
 * no longer kept beside the field; the history keeps both.
 *
 * @param value the one set aside, null for one that emptied the field
 * @param instead the value that stood there when the person chose
 * @param take whether it is taken
 */
public record SettleValue(
        RecordRef record,
        String field,
        @Nullable JsonNode value,
        @Nullable JsonNode instead,
        boolean take) implements Command {
    public SettleValue {
        value = value == null || value.isNull() ? null : value;
        instead = instead == null || instead.isNull() ? null : instead;
    }

    public static <V> SettleValue take(CrmRecord record, Field<V> field, SetAside aside) {
        return of(record, field, aside, true);
    }

    public static <V> SettleValue letGo(CrmRecord record, Field<V> field, SetAside aside) {
        return of(record, field, aside, false);
    }

    private static <V> SettleValue of(CrmRecord record, Field<V> field, SetAside aside, boolean take) {
        V now = record.get(field);
        JsonNode instead = now == null ? null : field.json(now);
        return new SettleValue(record.ref(), field.name(), aside.value(), instead, take);
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(new Touch(record, RecordAction.EDIT));
    }

    @Override
    public List<FieldWrite> writes() {
        return List.of(new FieldWrite(record.type(), field));
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        RecordType type = schema.type(record.type());
        return new GivenValues(record.id(), chosen(FieldValues.of(type), type.field(field)));
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord now = facts.get(facts.schema().type(record.type()), record.id());
        if (now.isDeleted()) {
            throw new Refusal("record_deleted", record.type(), Quoted.title(now));
        }
        return settle(new Merging(facts, now), now, now.type().field(field));
    }

    private <V> FieldValues chosen(FieldValues none, Field<V> of) {
        JsonNode chosen = take ? value : instead;
        return chosen == null ? none : none.with(of, of.value(chosen));
    }

    private <V> Decision settle(Merging merging, CrmRecord now, Field<V> of) {
        V taken = of.value(value);
        List<SetAside> beside = SetAside.of(now, of).stream()
                .filter(one -> one.holds(of, taken))
                .toList();
        if (beside.isEmpty()) {
            throw new Refusal(now.type(), of, "value_settled", Quoted.title(now));
        }
        beside.forEach(merging::remove);
        if (take) {
            merging.change(of, new Change.Set(of.value(instead), taken));
        }
        return merging.decision(false);
    }
}
