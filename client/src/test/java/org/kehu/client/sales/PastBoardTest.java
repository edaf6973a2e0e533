package org.kehu.client.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Money;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.WinOpportunity;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** The board of two days ago: since then a deal was moved, one was won, and one became dearer. */
class PastBoardTest extends DeskTest {
    private LocalDate before;

    @Start
    void start(Stage stage) {
        SampleDeals.add(company);
        before = LocalDate.ofInstant(company.ledger.now(), SampleCompany.ZONE);
        company.ledger.pass(Duration.ofDays(2));
        company.ledger.must(SampleCompany.ME, new MoveStage(deal(0), stage(2)));
        company.ledger.must(SampleCompany.ME, new WinOpportunity(deal(1)));
        CrmRecord dearer = company.ledger.get(Opportunity.TYPE, deal(2));
        Money amount = Money.of(BigDecimal.valueOf(99_000), "USD");
        company.ledger.must(
                SampleCompany.ME,
                new EditRecord(FieldChanges.of(dearer).with(dearer, Opportunity.AMOUNT, amount), dearer.revision()));
        show(
                stage,
                "pipeline",
                desk -> List.of(
                        new Screen("pipeline", Material2OutlinedMZ.VIEW_COLUMN, true, place -> new BoardPage(desk)),
                        new Screen("opportunity", Material2OutlinedMZ.VIEW_COLUMN, false, p -> new BoardPage(desk))));
    }

    @AfterEach
    void end() {
        close();
    }

    private static UUID deal(int index) {
        return SampleCompany.id("board deal " + index);
    }

    private UUID stage(int index) {
        return SampleDeals.stage(company, index).id();
    }

    private void open(FxRobot robot) {
        settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
        settle();
        robot.interact(() -> robot.lookup("#past-day").queryAs(DatePicker.class).setValue(before));
        settle();
    }

    private List<UUID> dealsIn(FxRobot robot, int stage) {
        ListView<?> list = (ListView<?>)
                robot.lookup("#column-" + stage(stage)).lookup(".list-view").query();
        return list.getItems().stream().map(one -> ((BoardDeal) one).id()).toList();
    }

    private List<String> opened(FxRobot robot, String figure) {
        robot.interact(() -> robot.lookup("#" + figure).queryAs(Hyperlink.class).fire());
        settle();
        return robot.lookup("#since-rows").lookup(".hyperlink").queryAllAs(Hyperlink.class).stream()
                .map(Hyperlink::getText)
                .toList();
    }

    @Test
    void dealsStandWhereTheyStoodAndFiguresOpenWhatBecameOfThem(FxRobot robot) {
        open(robot);
        assertTrue(dealsIn(robot, 0).contains(deal(0)));
        assertTrue(dealsIn(robot, 1).contains(deal(1)));
        assertEquals(List.of("Starter range, motorcycles"), opened(robot, "since-moved"));
        assertEquals(List.of("Vintage cars, window set"), opened(robot, "since-won"));
        assertEquals(List.of("Planes, airport stores"), opened(robot, "since-amount"));
        assertTrue(robot.lookup("#since-lost").query().isDisabled());
        assertEquals(List.of("Starter range, motorcycles"), opened(robot, "since-" + stage(0)));
        pictures(robot, "board-past");
    }

    @Test
    void nothingIsMovedInThePastAndEscGoesBack(FxRobot robot) {
        open(robot);
        int log = company.ledger.log().size();
        robot.drag("Starter range, motorcycles").dropTo("#column-" + stage(2));
        settle();
        assertEquals(log, company.ledger.log().size());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertTrue(robot.lookup("#past-board").tryQuery().isEmpty());
        assertTrue(dealsIn(robot, 2).contains(deal(0)));
    }

    @Test
    void withoutTheServerItSaysSo(FxRobot robot) {
        company.ports.online = false;
        open(robot);
        assertTrue(wordsOf(robot.lookup("#past-refused").query()).contains(texts.text("past.list.offline")));
    }

    @Test
    void tooManyDealsAreSaidAndNotCompared(FxRobot robot) {
        settle();
        BoardAnswer then = new BoardAnswer(Map.of(), Map.of(), BigDecimal.ZERO, true);
        SincePane pane = new SincePane(desk);
        robot.interact(() -> pane.show(new PastBoardAnswer(then, List.of(), Map.of(), true), List.of()));
        Pane figures = (Pane) ((Pane) pane.getContent()).getChildren().get(0);
        assertEquals(2, figures.getChildren().size());
        assertEquals(
                texts.text("board.since.cut", 5_000),
                ((Labeled) figures.getChildren().get(1)).getText());
    }
}
