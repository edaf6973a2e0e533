package org.kehu.client.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.common.label.Language;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.CloseTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.Ticket;
import org.kehu.common.service.TicketMessage;

class TicketViewModelTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:32:00Z");
    private final SampleCompany company = new SampleCompany(NOW);
    private final Told told = new Told();
    private final RecordDesk desk;
    private final TicketViewModel model;
    private final TicketsViewModel queues;

    @SuppressWarnings("NullAway") // no window: nothing here asks for one
    TicketViewModelTest() {
        TicketDesk.fill(company, NOW);
        Navigation navigation = new Navigation(new Screens(List.of()), Place.of("tickets"));
        desk = company.desk(
                SampleCompany.texts(Language.ENGLISH, NOW), Background.synchronous(), navigation, told, null);
        model = new TicketViewModel(desk);
        queues = new TicketsViewModel(desk);
        queues.reload();
    }

    private TicketDetail shown() {
        return Objects.requireNonNull(model.detailProperty().get());
    }

    private String state(UUID ticket) {
        return company.ledger.get(Ticket.TYPE, ticket).require(Ticket.STATE);
    }

    @Test
    void aQueueIsOrderedByDueTimeAndWhatWaitsComesLast() {
        queues.choose(QueueChoice.queue(shownQueue()));
        assertEquals(
                List.of(
                        "Invoice with a wrong address",
                        "Delivery driver was rude",
                        "Missing hubcaps, Lincoln Berline",
                        "On-site training dates",
                        "Which coolant for the 1952 Alpine?"),
                queues.rows().stream().map(row -> row.ticket().title()).toList());
    }

    private UUID shownQueue() {
        return company.ledger.get(Ticket.TYPE, TicketDesk.MINE).require(Ticket.QUEUE);
    }

    @Test
    void queuesSayHowManyAndWhichIsDueFirst() {
        QueueFigures mine = queues.figures().get(0);
        assertEquals(2, mine.count());
        assertEquals(
                "Delivery driver was rude",
                Objects.requireNonNull(mine.nearest()).title());
    }

    @Test
    void aTakenTicketMovesToMine() {
        model.show(TicketDesk.FIRST);
        model.take();
        assertEquals(3, queues.figures().get(0).count());
        assertEquals(Ticket.IN_PROGRESS, shown().ticket().get(Ticket.STATE));
    }

    @Test
    void takingWhatSomeoneElseHasSaysWhoAndChangesNothing() {
        model.show(TicketDesk.MARTINS);
        CrmRecord before = shown().ticket();
        model.take();
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences.get(0));
        assertTrue(told.sentences.get(0).contains("Martin"), told.sentences.get(0));
        assertEquals(before, shown().ticket());
    }

    @Test
    void sendAndWaitIsOneThingToUndo() {
        model.show(TicketDesk.MINE);
        model.send(Word.REPLY, "Is Tuesday all right?", true, () -> {});
        assertEquals(Ticket.PENDING, state(TicketDesk.MINE));
        assertEquals(4, messages());
        told.undo.run();
        assertEquals(Ticket.IN_PROGRESS, state(TicketDesk.MINE));
        assertEquals(3, messages());
    }

    private long messages() {
        return shown().lines().stream()
                .filter(ConversationLine.Message.class::isInstance)
                .count();
    }

    @Test
    void theCustomersWordWakesAWaitingTicket() {
        model.show(TicketDesk.WAITS);
        model.send(Word.HEARD, "The blue one.", false, () -> {});
        assertEquals(Ticket.IN_PROGRESS, state(TicketDesk.WAITS));
        ConversationLine.Message said = (ConversationLine.Message) shown().lines().stream()
                .filter(ConversationLine.Message.class::isInstance)
                .findFirst()
                .orElseThrow();
        assertEquals("Euro+ Shopping Channel", said.message().get(TicketMessage.AUTHOR));
    }

    @Test
    void aMessageToATicketThatWasClosedMeanwhileIsRefusedAndItsDraftStays() {
        model.show(TicketDesk.MINE);
        model.keepDraft(TicketDesk.MINE, "One more thing");
        company.ledger.must(
                SampleCompany.ME, new SolveTicket(TicketDesk.MINE, "Talked"), new CloseTicket(TicketDesk.MINE));
        model.send(Word.REPLY, "One more thing", false, () -> {});
        assertTrue(told.sentences.get(0).startsWith("failed: "), told.sentences.get(0));
        assertEquals("One more thing", model.draft(TicketDesk.MINE));
    }

    @Test
    void solvingNeedsAWordAboutIt() {
        model.show(TicketDesk.MINE);
        List<String> refused = new ArrayList<>();
        model.solve(" ", () -> {}, reason -> refused.add(reason.code()));
        assertEquals(List.of("required"), refused);
        model.solve("Carrier changed", () -> {}, reason -> refused.add(reason.code()));
        assertEquals(Ticket.RESOLVED, state(TicketDesk.MINE));
        model.finish();
        assertEquals(Ticket.CLOSED, state(TicketDesk.MINE));
        model.reopen();
        assertEquals(Ticket.REOPENED, state(TicketDesk.MINE));
    }

    @Test
    void statesStandBetweenTheWords() {
        model.show(TicketDesk.WAITS);
        assertEquals(
                List.of(Ticket.IN_PROGRESS, Ticket.PENDING),
                shown().lines().stream()
                        .map(line -> ((ConversationLine.Step) line).state())
                        .toList());
    }
}
