package org.kehu.client.exports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.DeleteRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.organisation.RoleAssignment;
import org.kehu.common.organisation.User;
import org.kehu.common.record.PersonName;
import org.kehu.common.record.RecordRef;
import org.kehu.common.setup.ServerSetup;
import org.kehu.common.setup.StartRole;

/** Martin takes more out than passes unnoticed; the administrator's clock is weeks ahead of that. */
class ExportNewsTest {
    private static final UUID MARTIN = SampleCompany.id("martin");
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Told told = new Told();
    private final RecordDesk desk = company.desk(
            SampleCompany.texts(Language.ENGLISH, UiTest.NOW.plus(Duration.ofDays(20))),
            Background.synchronous(),
            new Navigation(new Screens(List.of()), Place.of("customers")),
            told,
            null);

    @BeforeEach
    void martin() {
        company.ledger.must(
                SampleCompany.ME,
                new CreateRecord(
                        MARTIN,
                        FieldValues.of(User.TYPE)
                                .with(User.LOGIN, "martin")
                                .with(User.NAME, PersonName.of("Martin", "Gerard"))
                                .with(User.DEPARTMENT, ServerSetup.ROOT_DEPARTMENT)
                                .with(User.ACTIVE, true),
                        null),
                new CreateRecord(
                        SampleCompany.id("role of martin"),
                        FieldValues.of(RoleAssignment.TYPE)
                                .with(RoleAssignment.USER, MARTIN)
                                .with(RoleAssignment.ROLE, StartRole.SALES_MANAGER.id()),
                        null));
    }

    private void export(String reason, long rows) {
        UUID id = SampleCompany.id(reason);
        company.ledger.must(
                MARTIN, new LogExport(id, "customer", "CSV", rows, "name", "All", reason, "a.csv", "0f".repeat(32)));
    }

    private void start() {
        ExportNews.follow(desk, told).close();
    }

    @Test
    void whatWasDoneOfflineLongAgoIsToldWhenItComesAndOnlyOnce() {
        start();
        assertEquals(List.of(), told.sentences);
        export("for the fair", 10_001);
        start();
        assertEquals(1, told.sentences.size());
        assertTrue(told.sentences.get(0).contains("for the fair"), told.sentences::toString);
        start();
        assertEquals(1, told.sentences.size());
        export("once more", 2);
        start();
        assertEquals(2, told.sentences.size());
        assertTrue(told.sentences.get(1).contains("once more"), told.sentences::toString);
    }

    @Test
    void eachExportWithoutTheRightIsTold() {
        UUID held = SampleCompany.id("role of martin");
        company.ledger.must(SampleCompany.ME, new DeleteRecord(new RecordRef(RoleAssignment.TYPE.name(), held), 1));
        export("for the fair", 12);
        export("for my cousin", 13);
        start();
        assertEquals(2, told.sentences.size(), told.sentences::toString);
        assertTrue(told.sentences.get(0).contains("exported 13 rows without the right"), told.sentences::toString);
        assertTrue(told.sentences.get(1).contains("for the fair"), told.sentences::toString);
    }

    @Test
    void whatPassesUnnoticedIsNotTold() {
        export("for the fair", 10_000);
        start();
        assertEquals(List.of(), told.sentences);
    }
}
