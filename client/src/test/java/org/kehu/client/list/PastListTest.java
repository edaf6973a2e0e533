package org.kehu.client.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.DeskTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.past.PastPage;
import org.kehu.client.screen.PastPlace;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.sales.Order;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** A list is looked at as it was, after a customer was renamed, one was put into the bin and one was made. */
class PastListTest extends DeskTest {
    private LocalDate before;

    @Start
    void start(Stage stage) {
        before = LocalDate.ofInstant(company.ledger.now(), SampleCompany.ZONE);
        company.ledger.pass(Duration.ofDays(2));
        rename("Euro+ Renamed");
        CrmRecord gone = named("Amica Models & Co.");
        company.ledger.must(SampleCompany.ME, new DeleteRecord(gone.ref(), gone.revision()));
        FieldValues made = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Made since");
        company.ledger.must(SampleCompany.ME, new CreateRecord(Ids.named("made since"), made, null));
        show(
                stage,
                "customers",
                desk -> List.of(
                        new Screen(
                                "customers",
                                Material2OutlinedMZ.PEOPLE,
                                true,
                                place -> new ListPage(desk, Customer.TYPE)),
                        new Screen("rows", Material2OutlinedMZ.PEOPLE, false, place -> ListPage.of(desk, place)),
                        new Screen("past", Material2OutlinedMZ.UPDATE, false, place -> new PastPage(desk, place))));
    }

    private CrmRecord named(String name) {
        return company.ledger.all(Customer.TYPE).stream()
                .filter(one -> one.title().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void rename(String name) {
        CrmRecord seen = company.ledger.get(Customer.TYPE, SampleCompany.EURO);
        company.ledger.must(
                SampleCompany.ME,
                new EditRecord(FieldChanges.of(seen).with(seen, Customer.NAME, name), seen.revision()));
    }

    @AfterEach
    void end() {
        close();
    }

    private void open(FxRobot robot) {
        settle();
        robot.press(KeyCode.SHIFT).type(KeyCode.H).release(KeyCode.SHIFT);
        settle();
        pick(robot, before);
    }

    private void pick(FxRobot robot, LocalDate day) {
        robot.interact(() -> robot.lookup("#past-day").queryAs(DatePicker.class).setValue(day));
        settle();
    }

    @SuppressWarnings("unchecked")
    private static List<ListRow> rows(FxRobot robot) {
        return robot.lookup("#list").queryAs(TableView.class).getItems();
    }

    private static List<String> names(FxRobot robot) {
        return rows(robot).stream().map(row -> row.text(Customer.NAME)).toList();
    }

    private static ListRow row(FxRobot robot, String name) {
        return rows(robot).stream()
                .filter(row -> row.text(Customer.NAME).equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theListOfADayHasItsValuesAndSaysWhatDiffers(FxRobot robot) {
        open(robot);
        assertEquals(20, rows(robot).size());
        assertEquals("Euro+ Renamed", row(robot, "Euro+ Shopping Channel").today(Customer.NAME));
        assertTrue(row(robot, "Amica Models & Co.").isGone());
        ListRow same = row(robot, "Land of Toys Inc.");
        assertNull(same.today(Customer.NAME));
        assertTrue(wordsOf(robot.lookup("#past-banner").query()).stream()
                .anyMatch(words -> words.contains("Made since: 1.")));
        pictures(robot, "list-past");
    }

    @Test
    void nothingCanBeTypedIntoItAndEscGoesBackToToday(FxRobot robot) {
        open(robot);
        int log = company.ledger.log().size();
        robot.clickOn("Danish Wholesale Imports");
        robot.type(KeyCode.F2, KeyCode.DELETE);
        settle();
        assertNull(robot.lookup("#list").queryAs(TableView.class).getEditingCell());
        assertEquals(log, company.ledger.log().size());
        robot.type(KeyCode.ESCAPE);
        settle();
        assertTrue(robot.lookup("#past-list").tryQuery().isEmpty());
        assertEquals("Euro+ Renamed", row(robot, "Euro+ Renamed").text(Customer.NAME));
    }

    @Test
    void aRowOpensTheCardOfThatDay(FxRobot robot) {
        open(robot);
        robot.clickOn("Euro+ Shopping Channel").type(KeyCode.ENTER);
        settle();
        Place opened = navigation.selectedProperty().get().place();
        assertEquals(PastPlace.SCREEN, opened.screen());
        assertEquals(before, LocalDate.ofInstant(Objects.requireNonNull(PastPlace.when(opened)), SampleCompany.ZONE));
        assertEquals(
                "Euro+ Shopping Channel",
                robot.lookup("#then-name").queryAs(Label.class).getText());
        pictures(robot, "list-past-card");
    }

    @Test
    void theDayIsInTheLanguageOfTheReaderAndTypedInIt(FxRobot robot) {
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        open(robot);
        DatePicker day = robot.lookup("#past-day").queryAs(DatePicker.class);
        assertEquals(texts.formats().date(before), day.getEditor().getText());
        robot.interact(() -> texts.switchTo(Language.CHINESE));
        assertTrue(day.getEditor().getText().contains("月"), day.getEditor().getText());
        LocalDate earlier = before.minusDays(3);
        for (String typed : List.of(earlier.toString(), texts.formats().date(earlier))) {
            assertEquals(earlier, day.getConverter().fromString(typed), typed);
        }
        assertEquals(before, day.getConverter().fromString("no day"));
        robot.interact(() -> texts.switchTo(Language.ENGLISH));
        assertEquals(earlier, day.getConverter().fromString(texts.formats().date(earlier)));
    }

    @Test
    void whatIsFilteredTodayIsFilteredThen(FxRobot robot) {
        settle();
        robot.clickOn("#list-search").write("shopping");
        settle();
        robot.interact(() -> robot.lookup("#list").query().requestFocus());
        open(robot);
        robot.clickOn("#list-search");
        assertEquals(List.of("Euro+ Shopping Channel"), names(robot));
    }

    @Test
    void rowsBehindAFigureAreThoseAloneThenToo(FxRobot robot) {
        settle();
        Filter buyers = new Filter.Exists(Order.TYPE.name(), Order.CUSTOMER.name(), Filter.EVERYTHING);
        robot.interact(() -> desk.openRows(Customer.TYPE, buyers));
        open(robot);
        assertEquals(List.of("Euro+ Shopping Channel"), names(robot));
    }

    @Test
    void thatNoneWasThereIsSaid(FxRobot robot) {
        open(robot);
        robot.clickOn("#list-search").write("made since");
        settle();
        String none = texts.text("past.list.none", desk.labels().types(Customer.TYPE));
        assertTrue(wordsOf(robot.lookup("#past-list").query()).contains(none));
    }

    @Test
    void withoutTheServerItSaysSo(FxRobot robot) {
        company.ports.online = false;
        open(robot);
        assertTrue(wordsOf(robot.lookup("#past-refused").query()).contains(texts.text("past.list.offline")));
    }
}
