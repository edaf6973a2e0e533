package org.kehu.common.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.BEN;
import static org.kehu.common.ledger.Company.CARL;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.LogActivity;
import org.kehu.common.activity.Task;
import org.kehu.common.command.Actor;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Customer;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.AssignOwner;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

/** Customers of Anna, who serves a pool with rules; Carl serves none. It is the 2nd of March. */
class RecyclingTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 2);
    private final Company company = new Company();
    private final UUID team =
            company.make(ADMIN, "Hunters", FieldValues.of(Team.TYPE).with(Team.NAME, "Hunters"));
    private final UUID acme = company.customer(ANNA, "Acme");
    private final UUID east = pool("East", 1, 30, null);

    @BeforeEach
    void annaServesIt() {
        company.make(
                ADMIN,
                "Anna hunts",
                FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, team).with(TeamMember.MEMBER, ANNA));
    }

    private UUID pool(String name, int position, @Nullable Integer unfollowed, @Nullable Integer unsold) {
        return company.make(
                ADMIN,
                name,
                FieldValues.of(Pool.TYPE)
                        .with(Pool.NAME, name)
                        .with(Pool.TEAM, team)
                        .with(Pool.POSITION, BigDecimal.valueOf(position))
                        .with(Pool.UNFOLLOWED_DAYS, unfollowed == null ? null : BigDecimal.valueOf(unfollowed))
                        .with(Pool.UNSOLD_DAYS, unsold == null ? null : BigDecimal.valueOf(unsold)));
    }

    private Recycling recycling() {
        return new Recycling(company.ledger.configuration()::all, ZoneId.of("Asia/Shanghai"));
    }

    private CrmRecord acme() {
        return company.get(Customer.TYPE, acme);
    }

    private Optional<Recycling.Due> due() {
        LocalDate lastWon = company.ledger.<List<CrmRecord>>transact(tx -> tx.list(Recycling.lastWon(acme))).stream()
                .findFirst()
                .map(deal -> deal.get(Opportunity.ACTUAL_CLOSE))
                .orElse(null);
        return recycling().due(acme(), lastWon);
    }

    private List<String> dueBy(LocalDate day) {
        RecordQuery query = RecordQuery.of(Customer.TYPE).where(recycling().due(day, pool -> 0));
        return company.ledger.<List<CrmRecord>>transact(tx -> tx.list(query)).stream()
                .map(CrmRecord::title)
                .toList();
    }

    private void recycle() {
        company.ledger.must(Actor.SYSTEM.user(), new RecycleCustomer(acme, "Acme went to the pool"));
    }

    private void follow() {
        FieldValues values = FieldValues.of(Activity.TYPE)
                .with(Activity.SUBJECT, "Called")
                .with(Activity.KIND, "CALL")
                .with(Activity.CUSTOMER, acme);
        company.ledger.must(ANNA, new LogActivity(Ids.named("call"), values));
    }

    @Test
    void aFollowUpGivesAnotherTerm() {
        assertEquals(Optional.of(new Recycling.Due(FIRST.plusDays(30), Customer.UNFOLLOWED, 30)), due());
        company.ledger.pass(Duration.ofDays(10));
        follow();
        assertEquals(Optional.of(new Recycling.Due(FIRST.plusDays(40), Customer.UNFOLLOWED, 30)), due());
        assertEquals(List.of(), dueBy(FIRST.plusDays(39)));
        assertEquals(List.of("Acme"), dueBy(FIRST.plusDays(40)));
    }

    @Test
    void itGoesOnTheDayAndNotBefore() {
        company.ledger.pass(Duration.ofDays(29));
        recycle();
        assertEquals(ANNA, acme().get(Customer.OWNER));
        company.ledger.pass(Duration.ofDays(1));
        recycle();
        assertNull(acme().get(Customer.OWNER));
        assertEquals(east, acme().get(Customer.POOL));
        assertEquals(Customer.UNFOLLOWED, acme().get(Customer.POOL_CAUSE));
        assertEquals(ANNA, acme().get(Customer.FORMER_OWNER));
        CrmRecord told = company.ledger.all(Task.TYPE).get(0);
        assertEquals(List.of("Acme went to the pool", ANNA), List.of(told.title(), told.require(Task.OWNER)));
        recycle();
        assertEquals(1, company.ledger.all(Task.TYPE).size());
    }

    @Test
    void takenBackItStaysForAWholeTerm() {
        company.ledger.pass(Duration.ofDays(30));
        recycle();
        UUID task = company.ledger.all(Task.TYPE).get(0).id();
        company.ledger.must(
                ADMIN,
                new Undo(
                        company.ledger.lastUnit(),
                        Set.of(new RecordRef("customer", acme), new RecordRef("task", task))));
        assertEquals(ANNA, acme().get(Customer.OWNER));
        assertNull(acme().get(Customer.POOL));
        assertEquals(FIRST.plusDays(60), due().orElseThrow().day());
        recycle();
        assertEquals(ANNA, acme().get(Customer.OWNER));
    }

    @Test
    void whoGetsItHasTheWholeTerm() {
        company.ledger.pass(Duration.ofDays(25));
        company.make(
                ADMIN,
                "Ben hunts",
                FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, team).with(TeamMember.MEMBER, BEN));
        company.ledger.must(ADMIN, new AssignOwner(new RecordRef("customer", acme), BEN));
        assertEquals(FIRST.plusDays(55), due().orElseThrow().day());
        assertEquals(List.of(), dueBy(FIRST.plusDays(54)));
        company.ledger.must(ADMIN, new AssignOwner(new RecordRef("customer", acme), CARL));
        assertEquals(Optional.empty(), due());
        assertEquals(List.of(), dueBy(FIRST.plusDays(999)));
    }

    @Test
    void aWonDealCountsForTheOtherRule() {
        CrmRecord now = company.get(Pool.TYPE, east);
        FieldChanges rules = FieldChanges.of(now)
                .with(now, Pool.UNFOLLOWED_DAYS, null)
                .with(now, Pool.UNSOLD_DAYS, BigDecimal.valueOf(90));
        company.ledger.must(ADMIN, new EditRecord(rules, now.revision()));
        assertEquals(Optional.of(new Recycling.Due(FIRST.plusDays(90), Customer.UNSOLD, 90)), due());
        company.ledger.pass(Duration.ofDays(20));
        UUID deal = company.opportunity(ANNA, "500 models", acme);
        assertEquals(List.of("Acme"), dueBy(FIRST.plusDays(90)));
        company.ledger.must(ANNA, new WinOpportunity(deal));
        assertEquals(FIRST.plusDays(110), due().orElseThrow().day());
        assertEquals(List.of(), dueBy(FIRST.plusDays(109)));
        assertEquals(List.of("Acme"), dueBy(FIRST.plusDays(110)));
    }

    @Test
    void theFirstPoolWithRulesCountsAndTheEarlierRule() {
        pool("North", 0, 60, 7);
        assertEquals(Optional.of(new Recycling.Due(FIRST.plusDays(7), Customer.UNSOLD, 7)), due());
        assertEquals("North", recycling().poolOf(acme()).orElseThrow().title());
        pool("West", -1, null, null);
        assertEquals("North", recycling().poolOf(acme()).orElseThrow().title());
    }

    @Test
    void whatIsArchivedStays() {
        CrmRecord now = acme();
        FieldChanges archived = FieldChanges.of(now).with(now, Customer.STATUS, "ARCHIVED");
        company.ledger.must(ANNA, new EditRecord(archived, now.revision()));
        assertEquals(Optional.empty(), due());
        assertEquals(List.of(), dueBy(FIRST.plusDays(999)));
    }

    @Test
    void nobodyRecyclesByHand() {
        assertEquals("no_right [system]", company.refused(ADMIN, new RecycleCustomer(acme, "x")));
        assertFalse(new Recycling(type -> List.of(), ZoneId.of("UTC")).isOn());
    }
}
