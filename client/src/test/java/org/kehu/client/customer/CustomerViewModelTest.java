package org.kehu.client.customer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.customer.TimelineEntry.Kind;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.activity.Activity;
import org.kehu.common.activity.Task;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;

class CustomerViewModelTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Told told = new Told();
    private final CustomerViewModel model = new CustomerViewModel(
            company.desk(
                    SampleCompany.texts(Language.ENGLISH, UiTest.NOW),
                    Background.synchronous(),
                    new Navigation(new Screens(List.of()), Place.of("customers")),
                    told,
                    null),
            SampleCompany.EURO);

    private List<String> titles() {
        return model.timeline().stream().map(TimelineEntry::title).toList();
    }

    @Test
    void allThatHappenedStandsOnOneTimelineTheNewestFirst() {
        assertEquals(
                Map.of(
                        Kind.ACTIVITY,
                        3L,
                        Kind.ORDER,
                        2L,
                        Kind.DEAL,
                        2L,
                        Kind.TICKET,
                        1L,
                        Kind.RECEIPT,
                        1L,
                        Kind.CHANGE,
                        2L),
                model.countsProperty().get());
        model.onlyProperty().set(Kind.ACTIVITY);
        assertEquals(
                List.of("Wants delivery before 15 March", "Shelf plan for classic cars", "Pays by transfer only"),
                titles());
    }

    @Test
    void whatIsOpenIsSummedUp() {
        OpenWork open = model.openProperty().get();
        assertEquals(2, open.contacts().size());
        assertEquals("231900", open.sums().get("opportunity").sum().toPlainString());
        assertEquals(1, open.tickets().size());
        assertEquals(
                List.of("Send the spring catalogue", "Check the stock of 1952 Alpine Renault"),
                open.tasks().stream()
                        .map(CrmRecord::title)
                        .filter(title -> !title.startsWith("I"))
                        .limit(2)
                        .toList());
    }

    @Test
    void aCallIsKeptWithItsNextStepAndTheTextGoes() {
        Composer composer = model.composer();
        composer.kindProperty().set(Composer.Kind.CALL);
        composer.textProperty().set("Asked for the catalogue\nBy mail, in Spanish");
        composer.resultProperty().set("INTERESTED");
        composer.nextProperty().set(LocalDate.of(2026, 12, 1));
        composer.save();
        CrmRecord call = company.ledger.all(Activity.TYPE).stream()
                .filter(one -> one.title().equals("Asked for the catalogue"))
                .findFirst()
                .orElseThrow();
        assertEquals("By mail, in Spanish", call.get(Activity.CONTENT));
        assertEquals(
                "Asked for the catalogue",
                titles().get(0).isEmpty()
                        ? ""
                        : model.timeline().stream()
                                .filter(one -> one.kind() == Kind.ACTIVITY)
                                .findFirst()
                                .orElseThrow()
                                .title());
        CrmRecord customer =
                Objects.requireNonNull(model.card().shownProperty().get().record());
        assertEquals("2026-12-01T09:00:00Z", String.valueOf(customer.get(Customer.NEXT_FOLLOW_UP_AT)));
        assertEquals("", composer.textProperty().get());
        told.undo.run();
        assertTrue(titles().stream().noneMatch("Asked for the catalogue"::equals));
    }

    @Test
    void whatIsRefusedStaysToBeMended() {
        Composer composer = model.composer();
        composer.kindProperty().set(Composer.Kind.MAIL);
        composer.textProperty().set("Mail");
        composer.resultProperty().set("NO_SUCH_RESULT");
        composer.save();
        assertEquals("Mail", composer.textProperty().get());
        assertNotNull(composer.problemProperty().get());
    }

    @Test
    void aTaskIsMadeAndDone() {
        Composer composer = model.composer();
        composer.kindProperty().set(Composer.Kind.TASK);
        composer.textProperty().set("Send samples");
        composer.save();
        CrmRecord task = company.ledger.all(Task.TYPE).stream()
                .filter(one -> one.title().equals("Send samples"))
                .findFirst()
                .orElseThrow();
        int open = model.openProperty().get().tasks().size();
        model.complete(task);
        assertEquals("Send samples is done.", told.sentences.get(told.sentences.size() - 1));
        assertTrue(
                model.openProperty().get().tasks().stream()
                        .noneMatch(one -> one.id().equals(task.id())),
                "" + open);
    }

    @Test
    void everyEntryOfTheTimelineSaysWho() {
        assertEquals(
                List.of(),
                model.timeline().stream()
                        .filter(entry -> entry.who().isEmpty())
                        .map(TimelineEntry::title)
                        .toList());
    }
}
