package org.kehu.client.home;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.RowsPlace;
import org.kehu.client.screen.Screen;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class TodayPageTest extends DeskTest {
    @Start
    void start(Stage stage) {
        SampleTeam team = SampleTeam.join(company);
        team.give("customer", "customer 4");
        team.give("customer", "customer 19");
        team.give("opportunity", "deal 1");
        show(
                stage,
                "today",
                desk -> List.of(
                        new Screen("today", Material2OutlinedMZ.TODAY, true, place -> new TodayPage(desk)),
                        new Screen(
                                RowsPlace.SCREEN,
                                Material2OutlinedMZ.PEOPLE,
                                false,
                                place -> ListPage.of(desk, place))));
    }

    @AfterEach
    void end() {
        close();
    }

    @Test
    void theCurrentTaskIsDoneByKey(FxRobot robot) {
        settle();
        ListView<?> overdue = robot.lookup("#today-overdue").queryAs(ListView.class);
        assertEquals(5, overdue.getItems().size());
        robot.clickOn("Send the spring catalogue");
        settle();
        pictures(robot, "today");
        robot.clickOn(overdue.lookup(".agenda-cell"));
        robot.type(KeyCode.D);
        settle();
        assertEquals(4, overdue.getItems().size());
    }

    @Test
    void aLeaderSeesTheDayOfTheTeamAndWhatOneOfThemHasMissed(FxRobot robot) {
        settle();
        TableView<TeamMember> table = robot.lookup("#today-team").queryTableView();
        assertEquals(2, table.getItems().size());
        pictures(robot, "today-team");
        robot.doubleClickOn("Mei Lin");
        settle();
        assertEquals(1, robot.lookup("#list").queryTableView().getItems().size());
    }
}
