package org.kehu.common.activity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.FieldWrite;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Writes down what was done with a customer; a follow-up also moves the customer's last and next contact. Without a start it was
 * when it was given; what starts later than that has not been followed up yet.
 */
public record LogActivity(UUID id, FieldValues values) implements Command {

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return new CreateRecord(id, values, null).touches(schema);
    }

    @Override
    public List<FieldWrite> writes() {
        return new CreateRecord(id, values, null).writes();
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        return new GivenValues(id, values);
    }

    @Override
    public Decision decide(Facts facts) {
        Instant given = facts.happenedAt();
        Instant started = Objects.requireNonNullElse(values.get(Activity.STARTED_AT), given);
        Decision created = new CreateRecord(id, values.with(Activity.STARTED_AT, started), null).decide(facts);
        UUID customerId = values.get(Activity.CUSTOMER);
        if (!(created instanceof Decision.Accepted accepted) || customerId == null) {
            return created;
        }
        List<RecordPatch> patches = new ArrayList<>(accepted.patches());
        CrmRecord customer = facts.get(Customer.TYPE, customerId);
        RecordPatch.Draft patch = RecordPatch.update(customer);
        if (Activity.isFollowUp(Objects.requireNonNullElse(values.get(Activity.KIND), ""))) {
            patch.max(Customer.LAST_FOLLOWED_AT, started.isAfter(given) ? given : started);
        }
        Instant next = values.get(Activity.NEXT_AT);
        if (next != null) {
            patch.set(Customer.NEXT_FOLLOW_UP_AT, next);
        }
        patches.add(patch.done());
        return Decision.accepted(patches);
    }
}
