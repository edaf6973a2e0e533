package org.kehu.common.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.kehu.common.ledger.Company.ADMIN;
import static org.kehu.common.ledger.Company.ANNA;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.common.activity.Task;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.ledger.Company;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

class OpportunityVerbsTest {
    private final Company company = new Company();
    private final UUID deal = company.opportunity(ANNA, "Deal", company.customer(ANNA, "Acme"));

    private CrmRecord deal() {
        return company.get(Opportunity.TYPE, deal);
    }

    private MoveStage to(String stage) {
        return new MoveStage(deal, company.stage(stage));
    }

    private List<String> tasks() {
        return company.ledger.all(Task.TYPE).stream()
                .map(task -> task.title() + " " + task.get(Task.DUE))
                .sorted()
                .toList();
    }

    @Test
    void beginsInTheFirstOpenStageWithItsProbability() {
        assertEquals(company.stage("First contact"), deal().get(Opportunity.STAGE));
        assertEquals("10", deal().require(Opportunity.PROBABILITY).toPlainString());
    }

    @Test
    void aMoveCreatesTheTasksOfTheStageOnce() {
        company.ledger.must(ANNA, to("Proposal"));
        List<String> tasks = List.of("Ask about the quote 2026-03-09", "Send the quote 2026-03-04");
        assertEquals(tasks, tasks());
        UUID template = Ids.named("setup/taskTemplate/proposal/quote");
        CrmRecord task = company.get(Task.TYPE, Ids.derived(company.ledger.call(0), "task", template.toString()));
        assertEquals(ANNA, task.get(Task.OWNER));
        assertEquals(deal, task.get(Task.OPPORTUNITY));
        company.ledger.must(ANNA, to("Proposal"));
        assertEquals(tasks, tasks());
    }

    @Test
    void aStageMayRequireFields() {
        company.ledger.must(
                ANNA, new EditRecord(FieldChanges.of(deal()).with(deal(), Opportunity.EXPECTED_CLOSE, null), 1));
        assertEquals("required_by_stage opportunity.expectedClose [Proposal]", company.refused(ANNA, to("Proposal")));
    }

    @Test
    void winningClosesItToday() {
        company.ledger.must(ANNA, new WinOpportunity(deal));
        assertEquals(Stage.WON, deal().get(Opportunity.STATUS));
        assertEquals(company.stage("Won"), deal().get(Opportunity.STAGE));
        assertEquals(LocalDate.of(2026, 3, 2), deal().get(Opportunity.ACTUAL_CLOSE));
        assertEquals("opportunity_closed [Deal, WON]", company.refused(ANNA, new WinOpportunity(deal)));
    }

    @Test
    void losingAsksWhy() {
        assertEquals("required opportunity.lostReason []", company.refused(ANNA, new LoseOpportunity(deal, " ", null)));
        assertTrue(company.refused(ANNA, new LoseOpportunity(deal, "MOOD", null))
                .startsWith("not_an_option opportunity.lostReason [MOOD, "));
        company.ledger.must(ANNA, new LoseOpportunity(deal, "PRICE", "too dear"));
        assertEquals(Stage.LOST, deal().get(Opportunity.STATUS));
        assertEquals("too dear", deal().get(Opportunity.LOST_NOTES));
    }

    @Test
    void aMoveOutOfALostStageReopensIt() {
        company.ledger.must(ANNA, new LoseOpportunity(deal, "PRICE", null));
        company.ledger.must(ANNA, to("Needs analysis"));
        assertEquals(Stage.OPEN, deal().get(Opportunity.STATUS));
        assertNull(deal().get(Opportunity.LOST_REASON));
        assertNull(deal().get(Opportunity.ACTUAL_CLOSE));
    }

    @Test
    void winningAndLosingAreNoMoves() {
        assertEquals("stage_needs_verb [Won]", company.refused(ANNA, to("Won")));
        UUID elsewhere = Ids.named("elsewhere");
        assertEquals(
                "not_a_stage_of [" + elsewhere + ", First contact, Needs analysis, Proposal, Negotiation]",
                company.refused(ANNA, new MoveStage(deal, elsewhere)));
    }

    @Test
    void whatLiesInTheBinIsNotMoved() {
        company.ledger.must(ADMIN, new DeleteRecord(new RecordRef("opportunity", deal), 1));
        assertEquals("record_deleted [opportunity, Deal]", company.refused(ANNA, to("Proposal")));
        assertEquals("record_deleted [opportunity, Deal]", company.refused(ANNA, new WinOpportunity(deal)));
    }
}
