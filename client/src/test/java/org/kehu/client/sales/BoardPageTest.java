package org.kehu.client.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class BoardPageTest extends DeskTest {
    private static final String SPRING = "Spring range, classic cars";
    private BoardPage page;

    @Start
    void start(Stage stage) {
        SampleDeals.add(company);
        show(
                stage,
                "pipeline",
                desk -> List.of(
                        new Screen("pipeline", Material2OutlinedMZ.VIEW_COLUMN, true, place -> board()),
                        new Screen("opportunity", Material2OutlinedMZ.VIEW_COLUMN, false, place -> board())));
    }

    private BoardPage board() {
        page = new BoardPage(desk);
        return page;
    }

    @AfterEach
    void end() {
        close();
    }

    private UUID stage(int index) {
        return SampleDeals.stage(company, index).id();
    }

    private Node column(FxRobot robot, int index) {
        return robot.lookup("#column-" + stage(index)).query();
    }

    private CrmRecord deal(UUID id) {
        return company.ledger.get(Opportunity.TYPE, id);
    }

    private UUID stageOf(UUID deal) {
        settle();
        return deal(deal).require(Opportunity.STAGE);
    }

    /** Puts the focus on the deal's card in the first column. */
    private void select(FxRobot robot, String title) {
        settle();
        robot.clickOn(title);
        settle();
    }

    @Test
    void aDealIsDraggedToAnotherStage(FxRobot robot) {
        settle();
        robot.drag(SPRING).dropTo(column(robot, 1));
        assertEquals(stage(1), stageOf(SampleCompany.id("deal 0")));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        assertEquals(stage(0), stageOf(SampleCompany.id("deal 0")));
    }

    @Test
    void aDealIsCarriedByKey(FxRobot robot) {
        select(robot, SPRING);
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.LEFT);
        assertTrue(column(robot, 1).getPseudoClassStates().toString().contains("target"));
        robot.type(KeyCode.ENTER);
        assertEquals(stage(1), stageOf(SampleCompany.id("deal 0")));
    }

    @Test
    void escapePutsBackWhatIsHeld(FxRobot robot) {
        select(robot, SPRING);
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT).type(KeyCode.ESCAPE).type(KeyCode.ENTER);
        assertEquals(stage(0), stageOf(SampleCompany.id("deal 0")));
        assertFalse(column(robot, 1).getPseudoClassStates().toString().contains("target"));
    }

    @Test
    void whatTheStageRequiresIsAskedAtTheDrop(FxRobot robot) {
        select(robot, "No amount yet");
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.SPACE);
        settle();
        assertTrue(robot.lookup("#drop-form").tryQuery().isPresent());
        robot.clickOn("#drop-field-amount").write("1200");
        robot.clickOn("#drop-go");
        settle();
        assertEquals(stage(0), stageOf(SampleDeals.bare()));
        robot.clickOn("#drop-field-expectedClose").write("2026-12-24");
        robot.type(KeyCode.ENTER);
        assertEquals(stage(2), stageOf(SampleDeals.bare()));
        assertEquals(
                "1200",
                deal(SampleDeals.bare()).require(Opportunity.AMOUNT).amount().toPlainString());
        assertFalse(robot.lookup("#drop-form").tryQuery().isPresent());
    }

    @Test
    void losingAsksForTheReason(FxRobot robot) {
        select(robot, SPRING);
        robot.type(KeyCode.SPACE);
        for (int i = 0; i < 6; i++) {
            robot.type(KeyCode.RIGHT);
        }
        robot.type(KeyCode.ENTER);
        settle();
        robot.clickOn("#drop-go");
        settle();
        assertTrue(robot.lookup("#drop-form").tryQuery().isPresent());
        robot.clickOn("#drop-field-lostReason").clickOn("No budget");
        robot.clickOn("#drop-go");
        assertEquals(stage(5), stageOf(SampleCompany.id("deal 0")));
        assertEquals("NO_BUDGET", deal(SampleCompany.id("deal 0")).get(Opportunity.LOST_REASON));
    }

    @Test
    void aRefusedMoveSnapsBackAndSaysWhy(FxRobot robot) {
        settle();
        UUID won = SampleCompany.id("board deal 4");
        robot.drag("Annual frame, 7 lines").dropTo(column(robot, 5));
        assertEquals(stage(4), stageOf(won));
        assertTrue(robot.lookup("#refusal").tryQuery().isPresent());
        assertTrue(robot.lookup("Annual frame, 7 lines").tryQuery().isPresent());
    }

    @Test
    void whatChangesUnderneathIsShown(FxRobot robot) {
        settle();
        CrmRecord spring = deal(SampleCompany.id("deal 0"));
        company.ports.run(new EditRecord(
                FieldChanges.of(spring).with(spring, Opportunity.TITLE, "Summer range"), spring.revision()));
        settle();
        assertTrue(robot.lookup("Summer range").tryQuery().isPresent());
    }

    @Test
    void ofManyDealsOnlyThoseInSightAreDrawn(FxRobot robot) {
        UUID pipeline = company.ledger.all(Pipeline.TYPE).get(0).id();
        for (int i = 0; i < 200; i++) {
            FieldValues values = FieldValues.of(Opportunity.TYPE)
                    .with(Opportunity.TITLE, "Deal " + i)
                    .with(Opportunity.CUSTOMER, SampleCompany.EURO)
                    .with(Opportunity.PIPELINE, pipeline);
            company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("many " + i), values, null));
        }
        company.ports.tell(deal(SampleDeals.bare()).ref());
        settle();
        assertTrue(robot.lookup("#page-summary").queryAs(Label.class).getText().startsWith("211 "));
        assertTrue(robot.lookup(node -> node instanceof DealCard).queryAll().size() < 60);
    }

    @Test
    void looks(FxRobot robot) {
        settle();
        select(robot, "No amount yet");
        pictures(robot, "board");
        robot.type(KeyCode.SPACE).type(KeyCode.RIGHT).type(KeyCode.RIGHT).type(KeyCode.SPACE);
        settle();
        assertTrue(robot.lookup("#drop-form").tryQuery().isPresent());
    }
}
