package org.kehu.common.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.DORA;
import static org.kehu.common.ledger.Company.MEI;
import static org.kehu.common.ledger.Company.SUZHOU;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.Kehu;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Actor;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.sales.Order;
import org.kehu.common.service.Ticket;
import org.kehu.common.setup.StartRole;

class RightsTest {
    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");

    private RecordAccess access(UUID user) {
        return Kehu.CATALOG.policy().accessOf(company.ledger.configuration(), user);
    }

    private boolean mayRead(UUID user, RecordType type, UUID id) {
        return access(user).may(RecordAction.READ, type, company.get(type, id));
    }

    private <V> void edit(RecordType type, UUID id, Field<V> field, V value) {
        CrmRecord record = company.get(type, id);
        company.ledger.must(
                ADMIN, new EditRecord(FieldChanges.of(record).with(record, field, value), record.revision()));
    }

    private void give(UUID user, StartRole role) {
        company.make(
                ADMIN,
                user + " as " + role,
                FieldValues.of(RoleAssignment.TYPE)
                        .with(RoleAssignment.USER, user)
                        .with(RoleAssignment.ROLE, role.id()));
    }

    private void rule(StartRole role, String field, FieldLevel level) {
        company.make(
                ADMIN,
                role + field,
                FieldValues.of(FieldRule.TYPE)
                        .with(FieldRule.ROLE, role.id())
                        .with(FieldRule.RECORD_TYPE, "customer")
                        .with(FieldRule.FIELD, field)
                        .with(FieldRule.LEVEL, level.name()));
    }

    @Test
    void oneSeesOnesOwnAndTheLeaderTheDepartments() {
        assertTrue(mayRead(ANNA, Customer.TYPE, acme));
        assertFalse(mayRead(BEN, Customer.TYPE, acme));
        assertTrue(mayRead(MEI, Customer.TYPE, acme));
        assertFalse(mayRead(CARL, Customer.TYPE, acme));
    }

    @Test
    void departmentsBelowAreReachedHoweverDeep() {
        UUID hers = company.customer(CARL, "Wuxi Works");
        assertFalse(mayRead(MEI, Customer.TYPE, hers));
        edit(User.TYPE, MEI, User.DEPARTMENT, Ids.named("Sales"));
        assertTrue(mayRead(MEI, Customer.TYPE, hers));
        assertTrue(mayRead(MEI, Customer.TYPE, acme));
    }

    @Test
    void aLoopInTheTreeEnds() {
        edit(Department.TYPE, Ids.named("Sales"), Department.ABOVE, SUZHOU);
        assertTrue(access(MEI).keys(Scope.DEPARTMENT_AND_BELOW).contains("d:" + Ids.named("Sales")));
    }

    @Test
    void aQueueIsServedByItsTeam() {
        UUID ticket = company.ticket(ANNA, "Missing hubcaps", acme);
        assertTrue(access(DORA).may(RecordAction.EDIT, Ticket.TYPE, company.get(Ticket.TYPE, ticket)));
        CrmRecord member = company.get(TeamMember.TYPE, Ids.named("Dora in support"));
        company.ledger.must(ADMIN, new DeleteRecord(member.ref(), member.revision()));
        assertFalse(mayRead(DORA, Ticket.TYPE, ticket));
    }

    @Test
    void childrenAreSeenWithTheirRoot() {
        RecordType contact = org.kehu.common.customer.Contact.TYPE;
        assertEquals(Scope.TEAM, access(ANNA).scope(RecordAction.EDIT, contact));
        assertEquals(Scope.ALL, access(DORA).scope(RecordAction.CREATE, org.kehu.common.activity.Activity.TYPE));
        assertEquals(Scope.NONE, access(DORA).scope(RecordAction.CREATE, contact));
    }

    @Test
    void rolesAddUp() {
        assertFalse(mayRead(BEN, Customer.TYPE, acme));
        give(BEN, StartRole.SERVICE_AGENT);
        assertTrue(mayRead(BEN, Customer.TYPE, acme));
        assertEquals(Scope.TEAM, access(BEN).scope(RecordAction.EDIT, Customer.TYPE));
        assertEquals(Scope.ALL, access(BEN).scope(RecordAction.READ, Order.TYPE));
        assertFalse(access(BEN).allows(Role.ASSIGN));
        give(BEN, StartRole.SALES_MANAGER);
        assertTrue(access(BEN).allows(Role.ASSIGN));
    }

    @Test
    void whoHasLeftHasNothing() {
        edit(User.TYPE, ANNA, User.ACTIVE, false);
        assertFalse(mayRead(ANNA, Customer.TYPE, acme));
        assertEquals(Set.of(), access(ANNA).keys(Scope.SELF));
        assertFalse(mayRead(Ids.named("stranger"), Customer.TYPE, acme));
    }

    @Test
    void aFieldIsAsFreeAsTheFreestRoleMakesIt() {
        rule(StartRole.SALESPERSON, "taxId", FieldLevel.HIDDEN);
        assertEquals(FieldLevel.HIDDEN, access(BEN).level(Customer.TYPE, Customer.TAX_ID));
        assertEquals(Set.of("taxId", "taxIdFlaw"), access(BEN).withheld(Customer.TYPE));
        give(BEN, StartRole.SALES_MANAGER);
        assertEquals(FieldLevel.EDIT, access(BEN).level(Customer.TYPE, Customer.TAX_ID));
        rule(StartRole.SALES_MANAGER, "taxId", FieldLevel.READ);
        assertEquals(FieldLevel.READ, access(BEN).level(Customer.TYPE, Customer.TAX_ID));
    }

    @Test
    void aNewOwnerBringsHisDepartment() {
        company.ledger.must(MEI, new AssignOwner(new RecordRef("customer", acme), CARL));
        assertTrue(mayRead(CARL, Customer.TYPE, acme));
        assertFalse(mayRead(ANNA, Customer.TYPE, acme));
        assertFalse(mayRead(MEI, Customer.TYPE, acme));
        assertEquals(Set.of("u:" + CARL, "d:" + Company.WUXI), company.ledger.scopes(new RecordRef("customer", acme)));
    }

    @Test
    void onlyWhatHasAnOwnerIsAssigned() {
        UUID hubcap = company.product("Hubcap");
        assertEquals(
                "has_no_owner [product]",
                company.refused(ADMIN, new AssignOwner(new RecordRef("product", hubcap), ANNA)));
    }

    @Test
    void theSystemMayDoEverything() {
        company.ledger.must(Actor.SYSTEM.user(), new DeleteRecord(new RecordRef("customer", acme), 1));
        assertTrue(company.get(Customer.TYPE, acme).isDeleted());
    }

    @Test
    void equalRightsHaveEqualFingerprints() {
        String before = access(MEI).fingerprint();
        company.customer(MEI, "More");
        assertEquals(before, access(MEI).fingerprint());
        give(MEI, StartRole.SERVICE_AGENT);
        assertFalse(before.equals(access(MEI).fingerprint()));
    }

    private CrmRecord grant(StartRole role, String type) {
        return company.ledger.all(RoleGrant.TYPE).stream()
                .filter(grant -> role.id().equals(grant.get(RoleGrant.ROLE)))
                .filter(grant -> type.equals(grant.get(RoleGrant.RECORD_TYPE)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatDevicesCarryOfSeveralRolesAddsUp() {
        edit(RoleGrant.TYPE, grant(StartRole.SALES_MANAGER, "customer").id(), RoleGrant.CARRIED, "SELF");
        assertEquals(
                Set.of("all", "u:" + MEI),
                access(MEI).book(Customer.TYPE).near().keys());
        assertTrue(access(MEI).isCarriedInPart(Customer.TYPE));
        assertTrue(mayRead(MEI, Customer.TYPE, acme));
        assertFalse(access(ANNA).isCarriedInPart(Customer.TYPE));
        give(MEI, StartRole.SALESPERSON);
        assertEquals(
                Set.of("all", "u:" + MEI),
                access(MEI).book(Customer.TYPE).near().keys());
        give(MEI, StartRole.DIRECTOR);
        assertTrue(access(MEI).book(Customer.TYPE).near().everything());
    }

    @Test
    void whereNoRoleSaysItThePersonsReachDoes() {
        company.ledger.must(Actor.SYSTEM.user(), new CarryAtMost(MEI, Scope.SELF));
        assertEquals(
                Set.of("all", "u:" + MEI),
                access(MEI).book(Customer.TYPE).near().keys());
        assertTrue(mayRead(MEI, Customer.TYPE, acme));
        edit(RoleGrant.TYPE, grant(StartRole.SALES_MANAGER, "customer").id(), RoleGrant.CARRIED, "ALL");
        assertFalse(access(MEI).isCarriedInPart(Customer.TYPE));
        assertTrue(access(MEI).isCarriedInPart(Order.TYPE));
    }

    @Test
    void onlyTheSystemSaysHowFarDevicesCarry() {
        assertEquals("no_right [system]", company.refused(ADMIN, new CarryAtMost(MEI, Scope.SELF)));
        CrmRecord mei = company.get(User.TYPE, MEI);
        EditRecord edit = new EditRecord(FieldChanges.of(mei).with(mei, User.CARRIED, "SELF"), mei.revision());
        assertEquals("verb_only_field user.carriedReach []", company.refused(ADMIN, edit));
    }

    @Test
    void aBookMustFitItsGrant() {
        CrmRecord grant = grant(StartRole.SALES_MANAGER, "customer");
        EditRecord edit = new EditRecord(
                FieldChanges.of(grant).with(grant, RoleGrant.BOOK, "{\"type\":\"ticket\"}"), grant.revision());
        assertEquals("book_of_another_type roleGrant.bookQuery [customer]", company.refused(ADMIN, edit));
    }
}
