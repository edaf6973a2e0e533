package org.kehu.common.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;
import static org.kehu.common.ledger.Company.MEI;
import static org.kehu.common.ledger.Company.SUZHOU;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RuleFacts;
import org.kehu.common.rule.Violation;

/** Anna, Ben and Mei serve a pool; Carl does not. */
class PoolVerbsTest {
    private static final RuleFacts NOTHING = new RuleFacts() {
        @Override
        public @Nullable CrmRecord find(RecordType type, UUID id) {
            return null;
        }

        @Override
        public @Nullable CrmRecord findWithBin(RecordType type, UUID id) {
            return null;
        }

        @Override
        public boolean maySee(CrmRecord record) {
            return true;
        }

        @Override
        public boolean mayRead(CrmRecord record, Field<?> field) {
            return true;
        }

        @Override
        public List<CrmRecord> children(RecordType child, UUID parent) {
            return List.of();
        }

        @Override
        public LocalDate today() {
            return LocalDate.EPOCH;
        }
    };

    private final Company company = new Company();
    private final UUID acme = company.customer(ANNA, "Acme");
    private final RecordRef ref = new RecordRef(Customer.TYPE.name(), acme);
    private final UUID team =
            company.make(ADMIN, "Hunters", FieldValues.of(Team.TYPE).with(Team.NAME, "Hunters"));
    private final UUID east = pool("East");

    @BeforeEach
    void threeServeIt() {
        Set.of(ANNA, BEN, MEI)
                .forEach(one -> company.make(
                        ADMIN,
                        "hunter " + one,
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, team)
                                .with(TeamMember.MEMBER, one)));
    }

    private UUID pool(String name) {
        return company.make(
                ADMIN,
                name,
                FieldValues.of(Pool.TYPE)
                        .with(Pool.NAME, name)
                        .with(Pool.TEAM, team)
                        .with(Pool.POSITION, BigDecimal.ONE));
    }

    private CrmRecord acme() {
        return company.get(Customer.TYPE, acme);
    }

    private Set<String> keys() {
        return company.ledger.scopes(ref);
    }

    private void returned() {
        company.ledger.must(ANNA, new ReturnCustomer(acme, east, " no budget "));
    }

    private Undo last() {
        return new Undo(company.ledger.lastUnit(), Set.of(ref));
    }

    @Test
    void whatIsReturnedIsNobodysAndSeenByThoseWhoServeThePool() {
        Instant at = company.ledger.now();
        returned();
        assertNull(acme().get(Customer.OWNER));
        assertNull(acme().get(Customer.DEPARTMENT));
        assertEquals(east, acme().get(Customer.POOL));
        assertEquals("no budget", acme().get(Customer.POOL_REASON));
        assertEquals(at, acme().get(Customer.POOLED_AT));
        assertEquals(ANNA, acme().get(Customer.FORMER_OWNER));
        assertEquals(Set.of("p:" + east), keys());
    }

    @Test
    void itsOwnerReturnsItOrWhoMayAssign() {
        assertEquals("no_such_record customer.", refused(BEN).substring(0, "no_such_record customer.".length()));
        company.ledger.must(MEI, new ReturnCustomer(acme, east, "unattended"));
        assertEquals(ANNA, acme().get(Customer.FORMER_OWNER));
    }

    private String refused(UUID user) {
        return company.refused(user, new ReturnCustomer(acme, east, "x")).replace(" [customer, ", " customer.");
    }

    @Test
    void itTakesAReasonAndAPool() {
        assertEquals("required customer.poolReason []", company.refused(ANNA, new ReturnCustomer(acme, east, " ")));
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("pool", east), 1));
        assertEquals(
                "no_such_link customer.pool",
                company.refused(ANNA, new ReturnCustomer(acme, east, "x")).replaceAll(" \\[.*", ""));
    }

    @Test
    void twiceIsOnceAndOnlyWhoMayAssignMovesItOn() {
        UUID west = pool("West");
        returned();
        company.ledger.must(ANNA, new ReturnCustomer(acme, east, "again"));
        assertEquals("no budget", acme().get(Customer.POOL_REASON));
        assertEquals("no_right [assign]", company.refused(BEN, new ReturnCustomer(acme, west, "mine")));
        company.ledger.must(MEI, new ReturnCustomer(acme, west, "moved"));
        assertEquals(Set.of("p:" + west), keys());
        assertEquals(ANNA, acme().get(Customer.FORMER_OWNER));
    }

    @Test
    void whoServesThePoolPicksAndOwns() {
        returned();
        company.ledger.must(BEN, new PickCustomer(acme));
        assertEquals(BEN, acme().get(Customer.OWNER));
        assertEquals(SUZHOU, acme().get(Customer.DEPARTMENT));
        assertNull(acme().get(Customer.POOL));
        company.ledger.must(BEN, new PickCustomer(acme));
        assertEquals(3, acme().revision());
    }

    @Test
    void ofTwoWhoPickTheFirstGetsIt() {
        returned();
        company.ledger.must(BEN, new PickCustomer(acme));
        assertEquals("not_in_a_pool []", company.refused(ANNA, new PickCustomer(acme)));
        assertEquals("customer_picked [Acme, Ben]", company.refused(MEI, new PickCustomer(acme)));
        assertEquals("not_in_a_pool []", company.refused(MEI, new PickCustomer(Ids.named("nothing"))));
    }

    @Test
    void whoDoesNotServeItPicksNothing() {
        returned();
        assertEquals("not_in_a_pool []", company.refused(CARL, new PickCustomer(acme)));
        assertEquals("pool_not_served [Acme]", company.refused(ADMIN, new PickCustomer(acme)));
    }

    @Test
    void whoMayAssignGivesItToSomebody() {
        returned();
        assertEquals("no_right [assign]", company.refused(BEN, new AssignOwner(ref, BEN)));
        company.ledger.must(MEI, new AssignOwner(ref, CARL));
        assertEquals(CARL, acme().get(Customer.OWNER));
        assertNull(acme().get(Customer.POOL));
        company.ledger.must(ADMIN, last());
        assertEquals(Set.of("p:" + east), keys());
    }

    @Test
    void aReturnIsUndoneByWhoServesThePool() {
        returned();
        Undo undo = last();
        assertEquals("no_right [assign]", company.refused(BEN, undo));
        company.ledger.must(ANNA, undo);
        assertEquals(ANNA, acme().get(Customer.OWNER));
        assertEquals(SUZHOU, acme().get(Customer.DEPARTMENT));
        assertNull(acme().get(Customer.POOL_REASON));
    }

    @Test
    void notOnceSomebodyHasPickedIt() {
        returned();
        Undo undo = last();
        company.ledger.must(BEN, new PickCustomer(acme));
        assertEquals("no_such_record", company.refused(ANNA, undo).replaceAll(" \\[.*", ""));
        assertEquals("changed_since", company.refused(ADMIN, undo).replaceAll(" .*", ""));
    }

    @Test
    void aPickIsUndoneByWhoPicked() {
        returned();
        company.ledger.must(BEN, new PickCustomer(acme));
        company.ledger.must(BEN, last());
        assertNull(acme().get(Customer.OWNER));
        assertEquals(Set.of("p:" + east), keys());
    }

    @Test
    void anImportMayFillAPoolAndNothingIsBoth() {
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Imported");
        UUID id = Ids.named("imported");
        company.ledger.must(ADMIN, new ImportRecord(id, values.with(Customer.POOL, east), "batch"));
        assertNull(company.get(Customer.TYPE, id).get(Customer.OWNER));
        assertEquals(
                "owned_and_pooled customer.pool []",
                company.refused(
                        ADMIN,
                        new ImportRecord(id, values.with(Customer.POOL, east).with(Customer.OWNER, ANNA), "batch")));
    }

    @Test
    void norIsAnyNeither() {
        List<Violation> violations =
                new CustomerIsOwnedOrPooled().check(null, acme().with(Customer.OWNER, null), NOTHING);
        assertEquals(List.of(Violation.of(Customer.OWNER, "owner_or_pool")), violations);
    }

    @Test
    void aPlainEditPutsNothingIntoAPool() {
        EditRecord edit = new EditRecord(FieldChanges.of(acme()).with(acme(), Customer.POOL, east), 1);
        assertEquals("verb_only_field customer.pool []", company.refused(ANNA, edit));
    }

    @Test
    void aPoolWithCustomersIsNotThrownAway() {
        returned();
        assertEquals(
                "in_use [pool, East, 1, customer]",
                company.refused(ADMIN, new DeleteRecord(new RecordRef("pool", east), 1)));
    }
}
