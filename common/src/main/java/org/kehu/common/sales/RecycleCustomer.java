package org.kehu.common.sales;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.Touch;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;

/**
 * Gives a customer into its pool whose time has run out, and a task to whoever owned it, so that he hears of it. The system gives
 * this, and nobody else; what was followed up or sold meanwhile stays where it is.
 *
 * @param notice subject of the task, in the language of the server
 */
public record RecycleCustomer(UUID customer, String notice) implements Command {
    /** Held by no role; the system needs none. */
    private static final String RIGHT = "system";

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of(Touch.edit(Customer.TYPE, customer));
    }

    @Override
    public String permission() {
        return RIGHT;
    }

    @Override
    public Decision decide(Facts facts) {
        CrmRecord found = facts.get(Customer.TYPE, customer);
        Recycling recycling = new Recycling(facts::configuration, facts.zone());
        Optional<CrmRecord> pool = recycling.poolOf(found);
        LocalDate lastWon = facts.held(Recycling.lastWon(customer)).stream()
                .findFirst()
                .map(deal -> deal.get(Opportunity.ACTUAL_CLOSE))
                .orElse(null);
        return recycling
                .due(found, lastWon)
                .filter(due -> !due.day().isAfter(facts.today()))
                .map(due -> Decision.accepted(patches(facts, found, pool.orElseThrow(), due)))
                .orElseGet(Decision::accepted);
    }

    private List<RecordPatch> patches(Facts facts, CrmRecord found, CrmRecord pool, Recycling.Due due) {
        UUID owner = found.require(Customer.OWNER);
        List<RecordPatch> patches = new ArrayList<>();
        patches.add(RecordPatch.update(found)
                .set(Customer.OWNER, null)
                .set(Customer.DEPARTMENT, null)
                .set(Customer.POOL, pool.id())
                .set(Customer.POOL_CAUSE, due.cause())
                .set(Customer.POOL_REASON, null)
                .set(Customer.POOLED_AT, facts.happenedAt())
                .set(Customer.FORMER_OWNER, owner)
                .done());
        CrmRecord person = facts.find(User.TYPE, owner);
        if (person != null && person.is(User.ACTIVE) && !notice.isBlank()) {
            patches.add(RecordPatch.create(Task.TYPE, facts.id("notice"))
                    .set(Task.SUBJECT, notice)
                    .set(Task.DUE, facts.today())
                    .set(Task.CUSTOMER, found.id())
                    .set(Task.OWNER, owner)
                    .set(Task.DEPARTMENT, facts.departmentOf(owner))
                    .done());
        }
        return patches;
    }
}
