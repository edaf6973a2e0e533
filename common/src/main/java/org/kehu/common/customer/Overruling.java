package org.kehu.common.customer;

import java.util.List;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Touch;
import org.kehu.common.record.RecordSchema;

/** Sets a value of a customer in place of the one that a rule says, or gives it back to the rule. */
interface Overruling extends Command {
    UUID customer();

    HeldValue asked();

    @Override
    default List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer()));
    }

    @Override
    default List<FieldWrite> writes() {
        return List.of(
                new FieldWrite(Customer.TYPE.name(), asked().held().value().name()));
    }

    @Override
    default GivenValues given(RecordSchema schema) {
        return new GivenValues(customer(), asked().given());
    }

    @Override
    default Decision decide(Facts facts) {
        return asked().decide(facts, customer());
    }
}
