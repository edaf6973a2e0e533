package org.kehu.common.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.organisation.FieldRule;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.RoleGrant;
import org.kehu.common.organisation.User;
import org.kehu.common.record.Address;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;

/** What is made of a field that is hidden from somebody leaves his device with it. */
class HiddenSourceTest {
    private static final UUID CLERK = Ids.named("clerk");
    private static final UUID ROLE = Ids.named("clerks");
    private static final RecordRef RULE = new RecordRef(FieldRule.TYPE.name(), Ids.named("clerks' addresses"));
    private static final RecordRef CUSTOMER = new RecordRef(Customer.TYPE.name(), Ids.named("customer"));

    private final Twins twins = new Twins();
    private final Twins.Device clerk = twins.new Device(CLERK, "C");

    @BeforeEach
    void aClerkWhoReadsAllCustomers() {
        admin(
                create(ROLE, FieldValues.of(Role.TYPE).with(Role.NAME, "Clerk")),
                create(
                        Ids.named("clerks' customers"),
                        FieldValues.of(RoleGrant.TYPE)
                                .with(RoleGrant.ROLE, ROLE)
                                .with(RoleGrant.RECORD_TYPE, Customer.TYPE.name())
                                .with(RoleGrant.READ, Scope.ALL.name())),
                create(
                        RULE.id(),
                        FieldValues.of(FieldRule.TYPE)
                                .with(FieldRule.ROLE, ROLE)
                                .with(FieldRule.RECORD_TYPE, Customer.TYPE.name())
                                .with(FieldRule.FIELD, Customer.ADDRESS.name())
                                .with(FieldRule.LEVEL, FieldLevel.READ.name())),
                create(
                        CLERK,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "clerk")
                                .with(User.NAME, PersonName.of("", "clerk"))),
                create(
                        Ids.named("clerk is one"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, CLERK)
                                .with(RoleAssignment.ROLE, ROLE)),
                create(
                        CUSTOMER.id(),
                        FieldValues.of(Customer.TYPE)
                                .with(Customer.NAME, "Somewhere")
                                .with(Customer.ADDRESS, new Address("1 Tower St", "London", "", "E1", "GB"))));
    }

    private void admin(Command... commands) {
        twins.must(ServerSetup.ADMINISTRATOR, commands);
    }

    private static CreateRecord create(UUID id, FieldValues values) {
        return new CreateRecord(id, values, null);
    }

    private void level(FieldLevel level) {
        CrmRecord rule = Objects.requireNonNull(twins.stored(RULE));
        admin(Twins.edit(rule, FieldRule.LEVEL, level.name()));
        clerk.round();
    }

    @Test
    void cityAndCountryLeaveWithTheAddressAndComeBack() {
        clerk.round();
        assertEquals("London", clerk.seen(CUSTOMER).get(Customer.CITY));
        level(FieldLevel.HIDDEN);
        for (Field<?> field : List.of(Customer.ADDRESS, Customer.CITY, Customer.COUNTRY)) {
            assertTrue(clerk.seen(CUSTOMER).withholds(field), field.name());
        }
        assertFalse(clerk.seen(CUSTOMER).withholds(Customer.NAME));
        level(FieldLevel.READ);
        assertEquals("London", clerk.seen(CUSTOMER).get(Customer.CITY));
        assertEquals(twins.stored(CUSTOMER), clerk.seen(CUSTOMER));
    }
}
