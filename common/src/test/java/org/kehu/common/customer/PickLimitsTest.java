package org.kehu.common.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Undo;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;

/** Ben serves a pool with four customers, which Anna has returned. */
class PickLimitsTest {
    private final Company company = new Company();
    private final UUID team =
            company.make(ADMIN, "Hunters", FieldValues.of(Team.TYPE).with(Team.NAME, "Hunters"));
    private final UUID pool = company.make(
            ADMIN, "East", FieldValues.of(Pool.TYPE).with(Pool.NAME, "East").with(Pool.TEAM, team));
    private List<UUID> pooled = List.of();

    @BeforeEach
    void fill() {
        List.of(ANNA, BEN)
                .forEach(one -> company.make(
                        ADMIN,
                        "hunter " + one,
                        FieldValues.of(TeamMember.TYPE)
                                .with(TeamMember.TEAM, team)
                                .with(TeamMember.MEMBER, one)));
        pooled = List.of("Acme", "Bolt", "Cord", "Dune").stream()
                .map(name -> company.customer(ANNA, name))
                .toList();
        pooled.forEach(one -> company.ledger.must(ANNA, new ReturnCustomer(one, pool, "no budget")));
    }

    private void rule(Field<BigDecimal> field, int number) {
        CrmRecord now = company.get(Pool.TYPE, pool);
        company.ledger.must(
                ADMIN,
                new EditRecord(FieldChanges.of(now).with(now, field, BigDecimal.valueOf(number)), now.revision()));
    }

    private PickCustomer pick(int which) {
        return new PickCustomer(pooled.get(which));
    }

    private CrmRecord customer(int which) {
        return company.get(Customer.TYPE, pooled.get(which));
    }

    private static String code(String refusal) {
        return refusal.replaceAll(" .*", "");
    }

    @Test
    void whatIsPickedSaysByWhomWhenAndFromWhere() {
        Instant at = company.ledger.now();
        company.ledger.must(BEN, pick(0));
        assertEquals(BEN, customer(0).get(Customer.PICKED_BY));
        assertEquals(pool, customer(0).get(Customer.PICKED_FROM));
        assertEquals(at, customer(0).get(Customer.PICKED_AT));
        assertEquals(at, customer(0).get(Customer.OWNED_SINCE));
        assertEquals(Customer.RETURNED, customer(0).get(Customer.POOL_CAUSE));
    }

    @Test
    void aDayHasSoManyPicksAndNoMore() {
        rule(Pool.PICKS_PER_DAY, 2);
        company.ledger.must(BEN, pick(0));
        company.ledger.must(BEN, pick(1));
        assertEquals("picks_used_up [2, 2, East]", company.refused(BEN, pick(2)));
        company.ledger.must(BEN, new ReturnCustomer(pooled.get(0), pool, "not for me"));
        assertEquals("picks_used_up [2, 2, East]", company.refused(BEN, pick(2)));
        company.ledger.pass(Duration.ofDays(1));
        company.ledger.must(BEN, pick(2));
    }

    @Test
    void picksOfOneUnitAreCountedToo() {
        rule(Pool.PICKS_PER_DAY, 2);
        Command[] three = {pick(0), pick(1), pick(2)};
        assertEquals("picks_used_up [2, 2, East]", company.refused(BEN, three));
        assertNull(customer(0).get(Customer.OWNER));
        company.ledger.must(BEN, pick(0), pick(1));
    }

    @Test
    void anUndonePickIsFreeAgain() {
        rule(Pool.PICKS_PER_DAY, 1);
        company.ledger.must(BEN, pick(0));
        company.ledger.must(BEN, new Undo(company.ledger.lastUnit(), Set.of(new RecordRef("customer", pooled.get(0)))));
        company.ledger.must(BEN, pick(1));
    }

    @Test
    void whoOwnsEnoughPicksNoMore() {
        company.customer(BEN, "Own");
        rule(Pool.MOST_OWNED, 2);
        assertEquals("owns_enough [2, 2, East]", company.refused(BEN, pick(0), pick(1)));
        company.ledger.must(BEN, pick(0));
        assertEquals("owns_enough [2, 2, East]", company.refused(BEN, pick(1)));
        company.ledger.must(ADMIN, new AssignOwner(new RecordRef("customer", pooled.get(1)), BEN));
        assertEquals("owns_enough [3, 2, East]", company.refused(BEN, pick(2)));
    }

    @Test
    void theFormerOwnerWaits() {
        rule(Pool.FORMER_OWNER_DAYS, 3);
        assertEquals("pool_former_owner [Acme, 3, 3]", company.refused(ANNA, pick(0)));
        company.ledger.pass(Duration.ofDays(2));
        assertEquals("pool_former_owner [Acme, 3, 1]", company.refused(ANNA, pick(0)));
        company.ledger.must(BEN, pick(1));
        company.ledger.pass(Duration.ofDays(1));
        company.ledger.must(ANNA, pick(0));
    }

    @Test
    void whatIsNewWaitsForEverybody() {
        rule(Pool.WAIT_DAYS, 1);
        assertEquals("pool_waits [Acme, 1, 1]", company.refused(BEN, pick(0)));
        company.ledger.pass(Duration.ofDays(1));
        company.ledger.must(BEN, pick(0));
    }

    @Test
    void rulesAreSensibleNumbers() {
        CrmRecord now = company.get(Pool.TYPE, pool);
        FieldChanges none = FieldChanges.of(now).with(now, Pool.PICKS_PER_DAY, BigDecimal.ZERO);
        assertEquals("out_of_bounds", code(company.refused(ADMIN, new EditRecord(none, now.revision()))));
        assertEquals(now, company.get(Pool.TYPE, pool));
        assertEquals("verb_only_field", code(company.refused(ANNA, edit())));
    }

    private EditRecord edit() {
        CrmRecord own = company.get(Customer.TYPE, company.customer(ANNA, "Own"));
        return new EditRecord(FieldChanges.of(own).with(own, Customer.PICKED_BY, BEN), own.revision());
    }
}
