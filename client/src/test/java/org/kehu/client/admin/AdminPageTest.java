package org.kehu.client.admin;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.screen.Screen;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.Ledger;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.setup.StartRole;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

class AdminPageTest extends DeskTest {
    private final List<UUID> issued = new ArrayList<>();
    private final WatchedServer server = new WatchedServer();
    private final LostLaptops lost = new LostLaptops();

    @Start
    void start(Stage stage) {
        show(
                stage,
                "admin",
                desk -> List.of(new Screen(
                        "admin",
                        Material2OutlinedMZ.SETTINGS,
                        true,
                        place -> ShelvedUpdates.page(desk, (user, password) -> issued.add(user), server, lost))));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot, String section) {
        settle();
        robot.clickOn("#section-" + section);
        settle();
    }

    private CrmRecord user(String login) {
        return company.ledger.all(User.TYPE).stream()
                .filter(one -> login.equals(one.get(User.LOGIN)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachSectionCountsItsOwnAndChoicesFollowTheLanguage(FxRobot robot) {
        open(robot, "roles");
        ComboBox<?> choice = robot.lookup("#grant-customer-READ").queryAs(ComboBox.class);
        robot.interact(() -> texts.switchTo(Language.CHINESE));
        settle();
        assertEquals(
                texts.text("option.roleGrant.readScope." + choice.getValue()),
                choice.getButtonCell().getText());
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        assertTrue(summary(robot).endsWith("roles"), summary(robot));
        open(robot, "users");
        assertTrue(summary(robot).endsWith("users") || summary(robot).endsWith("user"), summary(robot));
        open(robot, "settings");
        assertEquals("", summary(robot));
    }

    private static String summary(FxRobot robot) {
        return robot.lookup("#page-summary").queryAs(Label.class).getText();
    }

    @Test
    void aUserIsMadeAndGivenARoleAndAPassword(FxRobot robot) {
        open(robot, "users");
        robot.clickOn("#new-user");
        settle();
        robot.write("lina");
        robot.clickOn("#form-field-name .text-field").write("Li");
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        CrmRecord lina = user("lina");
        robot.clickOn("#role-" + StartRole.SALESPERSON.id());
        settle();
        assertTrue(company.ledger.all(RoleAssignment.TYPE).stream()
                .anyMatch(one -> lina.id().equals(one.get(RoleAssignment.USER))
                        && StartRole.SALESPERSON.id().equals(one.get(RoleAssignment.ROLE))));
        robot.clickOn("#password").write("short");
        robot.clickOn("#password-set");
        settle();
        assertEquals(List.of(), issued);
        robot.clickOn("#password").write("-but-longer-now");
        robot.clickOn("#password-set");
        settle();
        assertEquals(List.of(lina.id()), issued);
    }

    @Test
    void enterAndBlanksStayInTheForm(FxRobot robot) {
        open(robot, "teams");
        makeTeam(robot, "France East");
        makeTeam(robot, "France West");
        open(robot, "pools");
        robot.clickOn("#new-pool");
        settle();
        robot.write("West").type(KeyCode.TAB).write("France West");
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        CrmRecord pool = company.ledger.all(Pool.TYPE).get(0);
        assertEquals(
                "France West",
                company.ledger.get(Team.TYPE, pool.require(Pool.TEAM)).title());
    }

    @Test
    void enterTakesTheOnlyOneThatIsOffered(FxRobot robot) {
        open(robot, "teams");
        makeTeam(robot, "France East");
        makeTeam(robot, "France West");
        open(robot, "pools");
        robot.clickOn("#new-pool");
        settle();
        robot.write("West").type(KeyCode.TAB).write("France W").type(KeyCode.ENTER);
        settle();
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
        CrmRecord pool = company.ledger.all(Pool.TYPE).get(0);
        assertEquals(
                "France West",
                company.ledger.get(Team.TYPE, pool.require(Pool.TEAM)).title());
    }

    private void makeTeam(FxRobot robot, String name) {
        robot.clickOn("#new-team");
        settle();
        robot.write(name).type(KeyCode.ENTER);
        settle();
        assertEquals(1, robot.lookup("#form-team").queryAll().size());
        robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
        settle();
    }

    @Test
    void aStageMovesUpAndBack(FxRobot robot) {
        open(robot, "pipelines");
        robot.clickOn("Needs analysis");
        settle();
        robot.clickOn("#stage-up");
        settle();
        assertEquals("Needs analysis", stages().get(0));
        robot.press(KeyCode.CONTROL).type(KeyCode.Z).release(KeyCode.CONTROL);
        settle();
        assertEquals("First contact", stages().get(0));
    }

    private List<String> stages() {
        return company.ledger.all(org.kehu.common.sales.Stage.TYPE).stream()
                .sorted(java.util.Comparator.comparing(one -> one.require(org.kehu.common.sales.Stage.POSITION)))
                .map(CrmRecord::title)
                .toList();
    }

    @Test
    void aRoleReachesFurther(FxRobot robot) {
        ConfigEdits edits = new ConfigEdits(desk);
        CrmRecord role = edits.roles().stream()
                .filter(one -> one.id().equals(StartRole.SALESPERSON.id()))
                .findFirst()
                .orElseThrow();
        open(robot, "roles");
        robot.clickOn(role.title());
        settle();
        robot.clickOn("#grant-opportunity-READ").type(KeyCode.END).type(KeyCode.ENTER);
        settle();
        assertEquals(Scope.ALL, edits.scope(role.id(), Opportunity.TYPE, RecordAction.READ));
    }

    @Test
    void aSettingSaysItsDefaultAndIsSaved(FxRobot robot) {
        open(robot, "settings");
        assertTrue(robot.lookup(".setting").queryAll().stream()
                .anyMatch(node -> wordsOf(node).stream().anyMatch(word -> word.startsWith("Default 14."))));
        robot.clickOn("#setting-leaseDays");
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write("30").type(KeyCode.ENTER);
        settle();
        assertEquals(
                30,
                company.ledger
                        .get(Ledger.TYPE, Ledger.ID)
                        .require(Ledger.LEASE_DAYS)
                        .intValue());
    }

    @Test
    void theServerSaysHowItIs(FxRobot robot) {
        open(robot, "server");
        assertEquals(
                "The server and its database answer",
                robot.lookup("#server-state").queryAs(Label.class).getText());
        assertEquals(
                "H2 2.4.240",
                robot.lookup("#server-database").queryAs(Label.class).getText());
        assertFalse(robot.lookup("kehu.example:8443").queryAll().isEmpty());
    }

    @Test
    void aDeviceIsGivenUpWithAReasonAndTheOrderTakenBack(FxRobot robot) {
        open(robot, "devices");
        robot.clickOn("#device-order");
        settle();
        assertTrue(robot.lookup("#device-wipe").query().isDisabled());
        robot.clickOn("#device-reason").write("left in a taxi");
        robot.clickOn("#device-wipe");
        settle();
        assertEquals("left in a taxi", lost.all().get(0).wipes().get(0).reason());
        robot.clickOn("#device-order");
        settle();
        assertNotNull(lost.all().get(0).wipes().get(0).takenBack());
    }

    @Test
    void aDeviceToBeGivenUpLooks(FxRobot robot) {
        open(robot, "devices");
        robot.clickOn("#device-order");
        settle();
        pictures(robot, "admin-devices-sure");
        assertFalse(robot.lookup("#device-wipe").queryAll().isEmpty());
    }

    @Test
    void looks(FxRobot robot) {
        for (AdminSection section : AdminSection.values()) {
            String name = section.name().toLowerCase(java.util.Locale.ROOT);
            open(robot, name);
            pictures(robot, "admin-" + name);
        }
        assertEquals(
                "Gerard Hernandez",
                company.ledger.get(User.TYPE, SampleCompany.ME).title());
    }

    private static String jobsSay(FxRobot robot) {
        return said(robot, "#server-jobs");
    }

    @Test
    void whatTheServerDoesEachMorningIsRunWatchedAndStopped(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        open(robot, "server");
        assertTrue(jobsSay(robot).contains("Customers go back to their pools"), jobsSay(robot));
        assertTrue(jobsSay(robot).contains("3 done, 1 refused"), jobsSay(robot));
        robot.interact(() -> robot.lookup("#run-recycle").queryButton().fire());
        settle();
        assertTrue(jobsSay(robot).contains("25% looked at, 7 done"), jobsSay(robot));
        assertFalse(robot.lookup("#run-recycle").queryButton().isVisible());
        pictures(robot, "admin-server-running");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        robot.interact(() -> robot.lookup("#stop-recycle").queryButton().fire());
        settle();
        assertEquals(List.of("recycle", "stop recycle"), server.ran);
        assertTrue(jobsSay(robot).contains("Ends after the step"), jobsSay(robot));
        robot.interact(() -> server.job = WatchedServer.job(ServerWatch.Phase.IDLE, 100, 8, true, ""));
        await().until(() -> jobsSay(robot).contains("stopped after 8 were done, 1 refused"));
        assertTrue(robot.lookup("#run-recycle").queryButton().isVisible());
    }

    @Test
    void aJobThatIsStoppedBeforeItBeginsSaysOnlyThat(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        server.job = WatchedServer.stoppedBeforeItBegan();
        open(robot, "server");
        assertTrue(jobsSay(robot).contains("Ends before it begins"), jobsSay(robot));
        assertFalse(jobsSay(robot).contains("Running since"), jobsSay(robot));
        assertFalse(robot.lookup("#server-jobs .progress-bar").query().isVisible());
        assertTrue(robot.lookup("#stop-recycle").queryButton().isDisabled());
        pictures(robot, "admin-server-stopped-first");
    }

    @Test
    void aJobThatFailedSaysWhatWasDoneAndWhy(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        server.job = WatchedServer.job(ServerWatch.Phase.IDLE, 0, 2, false, "the disk is full");
        open(robot, "server");
        assertTrue(
                jobsSay(robot).contains("ended early after 2 were done, 1 refused. the disk is full"), jobsSay(robot));
    }

    private static String said(FxRobot robot, String id) {
        return robot.lookup(id + " .label").queryAllAs(Label.class).stream()
                .map(Label::getText)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void backupsSayWhetherTheyWereProvedAndOneThatFailedIsToldAtTheHead(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        Instant now = texts.formats().now();
        server.backups = List.of(WatchedServer.proved(now.minus(Duration.ofHours(10))));
        open(robot, "server");
        assertTrue(said(robot, "#server-backups").contains("48,211 rows"), said(robot, "#server-backups"));
        assertFalse(robot.lookup("#server-backups-alarm").query().isVisible());
        server.backups = List.of(
                WatchedServer.failed(now.minus(Duration.ofHours(9))),
                WatchedServer.proved(now.minus(Duration.ofHours(34))));
        open(robot, "devices");
        open(robot, "server");
        assertTrue(robot.lookup("#server-backups-alarm").query().isVisible());
        assertTrue(said(robot, "#server-backups-alarm").startsWith("The last backup failed\nThe last backup that was"));
        assertTrue(said(robot, "#server-backups").contains("No space left"), said(robot, "#server-backups"));
        pictures(robot, "admin-server-backups");
    }

    @Test
    void whoExportedWhatWhenAndWhyIsListedToBeFiltered(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        for (String why : List.of("for the audit", "for the mailing")) {
            company.ledger.must(
                    SampleCompany.ME,
                    new LogExport(
                            SampleCompany.id(why), "customer", "CSV", 120, "name", "", why, "a.csv", "0".repeat(64)));
        }
        open(robot, "exports");
        TableView<?> rows = robot.lookup("#list").queryAs(TableView.class);
        assertEquals(2, rows.getItems().size());
        pictures(robot, "admin-exports");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        settle();
        robot.clickOn("#add-filter");
        settle();
        for (String field : List.of("reason", "owner", "exportedAt", "recordType", "rowCount")) {
            assertEquals(1, robot.lookup("#filter-" + field).queryAll().size(), field);
        }
        assertEquals(0, robot.lookup("#new-exportLog").queryAll().size());
    }

    @Test
    void aPoolSaysWhatItsRulesComeTo(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        UUID pool = SampleCompany.id("pool");
        FieldValues rules = FieldValues.of(Pool.TYPE)
                .with(Pool.NAME, "West")
                .with(Pool.PICKS_PER_DAY, BigDecimal.valueOf(3))
                .with(Pool.UNFOLLOWED_DAYS, BigDecimal.valueOf(30));
        company.ledger.must(SampleCompany.ME, new CreateRecord(pool, rules, null));
        open(robot, "pools");
        pictures(robot, "admin-pool");
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        List<String> told = robot.lookup(".admin-told")
                .queryAs(Label.class)
                .getText()
                .lines()
                .toList();
        assertEquals("Each person picks 3 customers a day at most.", told.get(0));
        assertEquals("A person may pick however many customers he owns.", told.get(1));
        assertEquals(7, told.size());
    }

    @Test
    void aNewEpochIsAskedTwiceAndWhyItIsNeededIsSaid(FxRobot robot) {
        open(robot, "server");
        assertTrue(robot.lookup("#server-unknown").query().isVisible());
        robot.clickOn("#epoch-ask");
        robot.clickOn("#epoch-cancel");
        assertEquals(0, server.epochs);
        robot.clickOn("#epoch-ask");
        pictures(robot, "admin-epoch");
        robot.clickOn("#epoch-begin");
        settle();
        assertEquals(1, server.epochs);
    }
}
