package org.kehu.installer.demo.load;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.AddToGroup;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.CustomerGroup;
import org.kehu.common.query.Filter;
import org.kehu.common.query.KeptFilters;
import org.kehu.common.record.Ids;
import org.kehu.installer.demo.plan.DemoPlan;
import org.kehu.installer.demo.plan.DemoRole;
import org.kehu.installer.demo.plan.PlannedCustomer;
import org.kehu.installer.demo.plan.Standing;

/** Groups of customers that all of sales share: two by hand, two by rule. Given again, they change nothing. */
final class DemoGroups {
    private static final UUID FAIR = Ids.named("steel-wheels/group/fair");
    private static final UUID REFERENCES = Ids.named("steel-wheels/group/references");
    private static final int EVERY = 7;

    private final DemoPlan plan;

    DemoGroups(DemoPlan plan) {
        this.plan = plan;
    }

    List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(group(FAIR, "Trade fair guests", "Invited to the spring fair", null));
        commands.add(group(REFERENCES, "References", "Customers that others may call", null));
        Filter graded = Filter.eq(Customer.GRADE, "A");
        Filter uninvited = Filter.and(graded, Filter.not(new Filter.InGroup(FAIR)));
        commands.add(group(
                Ids.named("steel-wheels/group/uninvited"),
                "Class A not yet invited",
                "Whom to invite to the fair",
                uninvited));
        Filter lacking = Filter.compare(Customer.COMPLETENESS, Filter.Operator.LT, new BigDecimal(50));
        commands.add(
                group(Ids.named("steel-wheels/group/lacking"), "Little is known", "Less than half filled in", lacking));
        for (PlannedCustomer customer : plan.customers()) {
            UUID id = Imports.id(customer.key());
            if (customer.number() % EVERY == 0) {
                commands.add(new AddToGroup(id, FAIR));
            }
            if (customer.standing() == Standing.LOYAL) {
                commands.add(new AddToGroup(id, REFERENCES));
            }
        }
        return commands;
    }

    private Command group(UUID id, String name, String note, @Nullable Filter rule) {
        UUID owner = plan.users().stream()
                .filter(user -> user.role() == DemoRole.SALES_LEADER)
                .map(user -> Imports.id(user.key()))
                .findFirst()
                .orElseThrow();
        return Imports.of(
                id,
                FieldValues.of(CustomerGroup.TYPE)
                        .with(CustomerGroup.NAME, name)
                        .with(CustomerGroup.KIND, rule == null ? CustomerGroup.MANUAL : CustomerGroup.BY_RULE)
                        .with(
                                CustomerGroup.RULE,
                                rule == null ? null : new KeptFilters(Kehu.SCHEMA).write(Customer.TYPE, rule))
                        .with(CustomerGroup.NOTE, note)
                        .with(CustomerGroup.OWNER, owner)
                        .with(CustomerGroup.TEAM, DemoPool.TEAM));
    }
}
