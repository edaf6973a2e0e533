package org.kehu.common.customer.standing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;
import static org.kehu.common.ledger.Company.CARL;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.common.command.Actor;
import org.kehu.common.command.Command;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.ImportRecord;
import org.kehu.common.command.MergeRecords;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Undo;
import org.kehu.common.customer.Customer;
import org.kehu.common.customer.Held;
import org.kehu.common.customer.OverrideGrade;
import org.kehu.common.customer.OverrideLifecycle;
import org.kehu.common.ledger.Company;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.SystemFields;

/** The ledger's day is 2 March 2026. */
class GradeVerbsTest {
    private static final LocalDate END = LocalDate.of(2026, 3, 9);
    private final Company company = new Company();
    private UUID acme = company.customer(ANNA, "Acme");

    private CrmRecord acme() {
        return company.get(Customer.TYPE, acme);
    }

    private void ruled(String grade, String stage) {
        company.ledger.must(Actor.SYSTEM.user(), ruling(grade, stage));
    }

    private Command ruling(String grade, String stage) {
        return new GradeCustomer(
                acme,
                FieldValues.of(Customer.TYPE)
                        .with(Customer.RULE_GRADE, grade)
                        .with(Customer.RULE_LIFECYCLE, stage)
                        .with(Customer.VALUE, new BigDecimal("3.1")));
    }

    private void assertGrade(@Nullable String grade, @Nullable String rule, @Nullable String source) {
        CrmRecord now = acme();
        assertEquals(
                java.util.Arrays.asList(grade, rule, source),
                java.util.Arrays.asList(
                        now.get(Customer.GRADE), now.get(Customer.RULE_GRADE), now.get(Customer.GRADE_SOURCE)));
    }

    @Test
    void theRulesGradeAndNobodyElseMay() {
        ruled("B", "ACTIVE");
        assertGrade("B", "B", Held.RULE);
        assertEquals("ACTIVE", acme().get(Customer.LIFECYCLE));
        assertEquals(acme().get(SystemFields.MODIFIED_AT), acme().get(Customer.GRADED_AT));
        assertEquals(Reason.of("no_right", "system"), company.ledger.refused(ADMIN, ruling("A", "LOYAL")));
        Command smuggled = new GradeCustomer(acme, FieldValues.of(Customer.TYPE).with(Customer.NAME, "Other"));
        assertEquals(
                Reason.of(Customer.TYPE, Customer.NAME, "no_figure"),
                company.ledger.refused(Actor.SYSTEM.user(), smuggled));
        assertGrade("B", "B", Held.RULE);
    }

    @Test
    void whatComesOutAsBeforeIsNotWritten() {
        ruled("B", "ACTIVE");
        long revision = acme().revision();
        ruled("B", "ACTIVE");
        assertEquals(revision, acme().revision());
    }

    @Test
    void whatAPersonSetHoldsToItsLastDay() {
        ruled("C", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", " a partner ", END));
        assertGrade("A", "C", Held.MANUAL);
        assertEquals("a partner", acme().get(Customer.GRADE_REASON));
        ruled("D", "ACTIVE");
        assertGrade("A", "D", Held.MANUAL);
        company.ledger.pass(Duration.ofDays(7));
        ruled("D", "ACTIVE");
        assertGrade("A", "D", Held.MANUAL);
        company.ledger.pass(Duration.ofDays(1));
        ruled("D", "ACTIVE");
        assertGrade("D", "D", Held.RULE);
        assertNull(acme().get(Customer.GRADE_REASON));
        assertNull(acme().get(Customer.GRADE_UNTIL));
    }

    @Test
    void theRulesGradeMayBeHeldAsWell() {
        ruled("B", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "B", "whatever comes", null));
        ruled("D", "ACTIVE");
        assertGrade("B", "D", Held.MANUAL);
        company.ledger.must(ANNA, new OverrideGrade(acme, null, null, null));
        assertGrade("D", "D", Held.RULE);
    }

    @Test
    void aTypedGradeHoldsLikeOneThatWasSet() {
        ruled("B", "ACTIVE");
        CrmRecord seen = acme();
        company.ledger.must(
                ANNA, new EditRecord(FieldChanges.of(seen).with(seen, Customer.GRADE, "A"), seen.revision()));
        assertGrade("A", "B", Held.MANUAL);
        ruled("C", "ACTIVE");
        assertGrade("A", "C", Held.MANUAL);
    }

    @Test
    void anOverrideIsTakenBack() {
        ruled("C", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", END));
        company.ledger.must(
                ANNA, new Undo(company.ledger.lastUnit(), Set.of(new RecordRef(Customer.TYPE.name(), acme))));
        assertGrade("C", "C", Held.RULE);
        assertNull(acme().get(Customer.GRADE_REASON));
    }

    private void undoLast(UUID unit) {
        company.ledger.must(ANNA, new Undo(unit, Set.of(new RecordRef(Customer.TYPE.name(), acme))));
    }

    @Test
    void whatIsTakenBackAfterTheRuleMovedOnIsTheRulesOfNow() {
        ruled("C", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", END));
        UUID override = company.ledger.lastUnit();
        ruled("D", "ACTIVE");
        undoLast(override);
        assertGrade("D", "D", Held.RULE);
        company.ledger.must(ANNA, new OverrideGrade(acme, "D", "whatever comes", END));
        UUID held = company.ledger.lastUnit();
        ruled("B", "ACTIVE");
        undoLast(held);
        assertGrade("B", "B", Held.RULE);
    }

    @Test
    void whatSomebodyHadSetIsTakenBackToThat() {
        ruled("C", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", END));
        company.ledger.must(ANNA, new OverrideGrade(acme, "B", "a friend", END));
        UUID second = company.ledger.lastUnit();
        ruled("D", "ACTIVE");
        undoLast(second);
        assertGrade("A", "D", Held.MANUAL);
        assertEquals("a partner", acme().get(Customer.GRADE_REASON));
    }

    private void merge(UUID gone) {
        company.ledger.must(ADMIN, new MergeRecords(acme().ref(), gone, Set.of(Customer.GRADE.name())));
    }

    @Test
    void whatTheRuleGaveTheOneThatGoesIsNobodysChoice() {
        ruled("B", "ACTIVE");
        UUID twin = acme;
        acme = company.customer(ANNA, "Acme Ltd");
        merge(twin);
        assertGrade(null, null, null);
        ruled("C", "ACTIVE");
        assertGrade("C", "C", Held.RULE);
    }

    @Test
    void whoTakesARulesGradeGoesByTheRule() {
        ruled("B", "ACTIVE");
        UUID twin = acme;
        acme = company.customer(ANNA, "Acme Ltd");
        ruled("C", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", END));
        merge(twin);
        assertGrade("C", "C", Held.RULE);
    }

    @Test
    void whatSomebodySetOnTheOneThatGoesIsTaken() {
        ruled("B", "ACTIVE");
        company.ledger.must(ANNA, new OverrideGrade(acme, "A", "a partner", END));
        UUID twin = acme;
        acme = company.customer(ANNA, "Acme Ltd");
        merge(twin);
        assertGrade("A", null, Held.MANUAL);
    }

    @Test
    void anOverrideNeedsAReasonAndAnEndAhead() {
        CrmRecord before = acme();
        assertEquals(
                Reason.of(Customer.TYPE, Customer.GRADE_REASON, "required"),
                company.ledger.refused(ANNA, new OverrideGrade(acme, "A", " ", null)));
        assertEquals(
                Reason.of(Customer.TYPE, Customer.GRADE_UNTIL, "ends_in_the_past", "2026-03-01", "2026-03-02"),
                company.ledger.refused(ANNA, new OverrideGrade(acme, "A", "why", LocalDate.of(2026, 3, 1))));
        assertEquals(
                "not_an_option",
                company.ledger
                        .refused(ANNA, new OverrideGrade(acme, "S", "why", null))
                        .code());
        assertTrue(List.of("no_such_record", "not_allowed")
                .contains(company.ledger
                        .refused(CARL, new OverrideGrade(acme, "A", "why", null))
                        .code()));
        assertEquals(before, acme());
    }

    @Test
    void aStageIsSetAndGivenBackLikeAGrade() {
        ruled("C", "LOST");
        company.ledger.must(ANNA, new OverrideLifecycle(acme, "AT_RISK", "still talking", END));
        ruled("C", "LOST");
        assertEquals("AT_RISK", acme().get(Customer.LIFECYCLE));
        assertEquals(Held.MANUAL, acme().get(Customer.LIFECYCLE_SOURCE));
        company.ledger.must(ANNA, new OverrideLifecycle(acme, null, null, null));
        assertEquals("LOST", acme().get(Customer.LIFECYCLE));
    }

    @Test
    void nobodyTypesOrImportsFigures() {
        CrmRecord seen = acme();
        Command typed =
                new EditRecord(FieldChanges.of(seen).with(seen, Customer.HEALTH, BigDecimal.ONE), seen.revision());
        assertEquals(Reason.of(Customer.TYPE, Customer.HEALTH, "verb_only_field"), company.ledger.refused(ANNA, typed));
        Command imported = new ImportRecord(
                Ids.named("imported"),
                FieldValues.of(Customer.TYPE).with(Customer.NAME, "I").with(Customer.RULE_GRADE, "A"),
                "b");
        assertEquals(
                Reason.of(Customer.TYPE, Customer.RULE_GRADE, "verb_only_field"),
                company.ledger.refused(ADMIN, imported));
    }

    private Reason setting(Field<String> field, String value) {
        CrmRecord ledger = company.get(Ledger.TYPE, Ledger.ID);
        return company.ledger.refused(
                ADMIN, new EditRecord(FieldChanges.of(ledger).with(ledger, field, value), ledger.revision()));
    }

    @Test
    void settingsThatMakeNoSenseAreRefused() {
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.GRADE_WEIGHTS, "not_a_number_list", "30, many, 40", 3),
                setting(Ledger.GRADE_WEIGHTS, "30, many, 40"));
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.GRADE_WEIGHTS, "not_a_hundred", "90", "30, 30, 40"),
                setting(Ledger.GRADE_WEIGHTS, "30, 30, 30"));
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.GRADE_SHARES, "not_a_hundred", "101", "20, 30, 30"),
                setting(Ledger.GRADE_SHARES, "41, 30, 30"));
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.RECENCY_CUTS, "does_not_rise", "1, 2, 2, 3", "30, 90, 180, 365"),
                setting(Ledger.RECENCY_CUTS, "1, 2, 2, 3"));
        CrmRecord ledger = company.get(Ledger.TYPE, Ledger.ID);
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.LOST_DAYS, "lost_before_risk", "180", "180"),
                company.ledger.refused(
                        ADMIN,
                        new EditRecord(
                                FieldChanges.of(ledger).with(ledger, Ledger.LOST_DAYS, BigDecimal.valueOf(180)),
                                ledger.revision())));
        assertEquals(ledger, company.get(Ledger.TYPE, Ledger.ID));
    }

    @Test
    void daysThatAreNotSetAreComparedAsTheRulesReadThem() {
        CrmRecord ledger = company.get(Ledger.TYPE, Ledger.ID);
        assertEquals(
                Reason.of(Ledger.TYPE, Ledger.LOST_DAYS, "lost_before_risk", "365", "400"),
                company.ledger.refused(
                        ADMIN,
                        new EditRecord(
                                FieldChanges.of(ledger)
                                        .with(ledger, Ledger.LOST_DAYS, null)
                                        .with(ledger, Ledger.RISK_DAYS, BigDecimal.valueOf(400)),
                                ledger.revision())));
    }
}
