package org.kehu.client.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.home.AgendaItem.Section;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;

class TodayViewModelTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Told told = new Told();
    private final TodayViewModel model = new TodayViewModel(company.desk(
            SampleCompany.texts(Language.ENGLISH, UiTest.NOW),
            Background.synchronous(),
            new Navigation(new Screens(List.of()), Place.of("today")),
            told,
            null));

    private List<String> titles(Section section) {
        return model.dayProperty().get().of(section).stream()
                .map(AgendaItem::title)
                .toList();
    }

    @Test
    void whatIsLateComesBeforeWhatIsDueToday() {
        assertEquals("Send the spring catalogue", titles(Section.OVERDUE).get(0));
        assertEquals(6, titles(Section.OVERDUE).size());
        assertTrue(titles(Section.TODAY).contains("Check the stock of 1952 Alpine Renault"));
        assertEquals(List.of("Spring range, classic cars", "Ships display stands"), titles(Section.DEALS));
    }

    @Test
    void theQuarterIsAddedUp() {
        Quarter quarter = model.dayProperty().get().quarter();
        assertEquals("2871", quarter.received().toPlainString());
        assertEquals("231900", quarter.open().toPlainString());
        assertEquals(1, quarter.calls());
    }

    @Test
    void aTaskThatIsDoneGoesAndComesBackByUndo() {
        model.done(model.dayProperty().get().of(Section.OVERDUE).get(0));
        assertEquals(5, titles(Section.OVERDUE).size());
        assertEquals(List.of("Send the spring catalogue is done."), told.sentences);
        told.undo.run();
        assertEquals(6, titles(Section.OVERDUE).size());
    }

    @Test
    void laterMeansTomorrow() {
        model.later(model.dayProperty().get().of(Section.OVERDUE).get(0));
        assertEquals(
                "2026-11-21",
                company.ledger
                        .get(Task.TYPE, SampleCompany.id("task 0"))
                        .require(Task.DUE)
                        .toString());
        AgendaItem followUp = model.dayProperty().get().of(Section.OVERDUE).get(0);
        assertEquals("Contact Euro+ Shopping Channel", followUp.title());
        model.later(followUp);
        assertEquals(
                UiTest.NOW.plus(Duration.ofDays(1)).atZone(SampleCompany.ZONE).toLocalDate(),
                company.ledger
                        .get(Customer.TYPE, SampleCompany.EURO)
                        .require(Customer.NEXT_FOLLOW_UP_AT)
                        .atZone(SampleCompany.ZONE)
                        .toLocalDate());
    }

    private TeamMember mei() {
        List<TeamMember> team = model.dayProperty().get().team();
        assertEquals(
                List.of("Mei Lin", "Jon Berg"),
                team.stream().map(TeamMember::name).toList());
        return team.get(0);
    }

    @Test
    void whoLeadsNobodyHasNoTeam() {
        assertEquals(List.of(), model.dayProperty().get().team());
    }

    @Test
    void aTeamIsWhoReportsToOneAndWhoReportsToThose() {
        SampleTeam team = SampleTeam.join(company);
        team.give("customer", "customer 0");
        team.give("customer", "customer 1");
        team.give("customer", "customer 19");
        team.give("task", "task 0");
        team.give("opportunity", "deal 1");
        model.reload();
        TeamMember mei = mei();
        assertEquals(2, mei.missed());
        assertEquals(1, mei.late());
        assertEquals("83400", mei.open().toPlainString());
        assertEquals("0", mei.won().toPlainString());
        assertEquals(0, mei.calls());
        team.leadsTheLeader();
        model.reload();
        assertEquals(2, mei().missed());
    }
}
