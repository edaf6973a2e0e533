package org.kehu.client.sales;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kehu.client.UiTest;
import org.kehu.client.desk.Doing;
import org.kehu.client.desk.MemoryPorts;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.records.Commands;
import org.kehu.client.records.Outcome;
import org.kehu.client.records.Undone;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Watch;
import org.kehu.common.label.Language;
import org.kehu.common.record.RecordRef;
import org.kehu.common.sales.Opportunity;
import org.kehu.common.sales.Pipeline;

class BoardViewModelTest {
    private final SampleCompany company = new SampleCompany(UiTest.NOW);
    private final Texts texts = SampleCompany.texts(Language.ENGLISH, UiTest.NOW);
    private final Background background = Background.synchronous();
    private final Navigation navigation = new Navigation(new Screens(List.of()), Place.of("pipeline"));
    private final RecordDesk desk;

    BoardViewModelTest() {
        SampleDeals.add(company);
        desk = company.desk(texts, background, navigation, new Told(), null);
    }

    private static BoardDeal deal(BoardViewModel board, UUID id) {
        return board.columns().stream()
                .flatMap(column -> column.deals().stream())
                .filter(deal -> deal.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static void drop(BoardViewModel board, UUID id, int column) {
        BoardDeal deal = deal(board, id);
        board.hand().take(deal, board.columnOf(deal));
        board.hand().holdOver(board.columns().get(column));
        board.drop();
    }

    @Test
    void figuresAreOfAllDealsOfTheStage() {
        BoardViewModel board = new BoardViewModel(desk);
        StageFigures needs = board.columns().get(1).figuresProperty().get();
        assertEquals(2, needs.count());
        assertEquals(0, needs.sum().compareTo(BigDecimal.valueOf(120_000)));
        assertEquals(0, needs.weighted().compareTo(BigDecimal.valueOf(30_000)));
        assertEquals(11, board.openProperty().get().count());
        assertEquals(0, board.wonThisQuarterProperty().get().compareTo(BigDecimal.valueOf(192_000)));
    }

    @Test
    void theFilterNarrowsCardsAndFigures() {
        BoardViewModel board = new BoardViewModel(desk);
        board.filter().ownerProperty().set(SampleCompany.id("nobody"));
        assertEquals(0, board.openProperty().get().count());
        board.filter().ownerProperty().set(SampleCompany.ME);
        board.filter().periodProperty().set(ClosePeriod.MONTH);
        assertEquals(0, board.openProperty().get().count());
        board.filter().periodProperty().set(ClosePeriod.YEAR);
        assertEquals(10, board.openProperty().get().count());
    }

    @Test
    void aDropThatNeedsMoreMovesNothingYet() {
        BoardViewModel board = new BoardViewModel(desk);
        drop(board, SampleDeals.bare(), 2);
        Asking asked = board.askingProperty().get();
        assertNotNull(asked);
        assertEquals(List.of(Opportunity.AMOUNT, Opportunity.EXPECTED_CLOSE), asked.missing());
        board.putBack();
        assertEquals(
                board.columns().get(0).id(), deal(board, SampleDeals.bare()).stage());
    }

    @Test
    void whatStandsFirstIsShownBeforeAllTheRest() {
        UUID pipeline = company.ledger.all(Pipeline.TYPE).get(0).id();
        for (int i = 0; i < 300; i++) {
            FieldValues values = FieldValues.of(Opportunity.TYPE)
                    .with(Opportunity.TITLE, "Many " + i)
                    .with(Opportunity.CUSTOMER, SampleCompany.EURO)
                    .with(Opportunity.PIPELINE, pipeline)
                    .with(Opportunity.EXPECTED_CLOSE, LocalDate.of(2027, 1, 1).plusDays(i));
            company.ledger.must(SampleCompany.ME, new CreateRecord(SampleCompany.id("many " + i), values, null));
        }
        Deque<Runnable> waiting = new ArrayDeque<>();
        Background slowly = new Background(waiting::add, Runnable::run, null);
        BoardViewModel board = new BoardViewModel(company.desk(texts, slowly, navigation, new Told(), null));
        waiting.removeFirst().run();
        List<BoardDeal> first = board.columns().get(0).deals().stream().toList();
        assertEquals(200, open(board));
        assertEquals(311, board.openProperty().get().count());
        waiting.removeFirst().run();
        assertEquals(311, open(board));
        assertEquals(first, board.columns().get(0).deals().subList(0, first.size()));
        assertTrue(waiting.isEmpty());
    }

    private static int open(BoardViewModel board) {
        return board.columns().stream()
                .filter(BoardColumn::isOpen)
                .mapToInt(column -> column.deals().size())
                .sum();
    }

    @Test
    void aMoveThatTheServerHasToDecideLeavesTheCardWaitingWhereItWas() {
        UUID id = SampleCompany.id("deal 0");
        BoardViewModel board = new BoardViewModel(leftToTheServer());
        assertFalse(deal(board, id).waiting());
        drop(board, id, 1);
        BoardDeal waiting = deal(board, id);
        assertTrue(waiting.waiting());
        assertEquals(board.columns().get(0), board.columnOf(waiting));
        BoardViewModel reopened = new BoardViewModel(desk);
        assertTrue(deal(reopened, id).waiting());
        company.ports.undecided.clear();
        company.ports.tell(new RecordRef(Opportunity.TYPE.name(), id));
        assertFalse(deal(board, id).waiting());
        assertFalse(deal(reopened, id).waiting());
    }

    @Test
    void offlineAMovedCardWaitsWhereItWasMovedTo() {
        UUID id = SampleCompany.id("deal 0");
        company.ports.unanswered.add(new RecordRef(Opportunity.TYPE.name(), id));
        BoardViewModel board = new BoardViewModel(desk);
        assertTrue(deal(board, id).waiting());
        company.status.onlineProperty().set(true);
        assertFalse(deal(board, id).waiting());
        board.close();
        company.status.onlineProperty().set(false);
        assertFalse(deal(board, id).waiting());
    }

    private RecordDesk leftToTheServer() {
        Commands commands = new LeftToTheServer(company.ports);
        return new RecordDesk(
                desk.bench(),
                desk.schema(),
                desk.layouts(),
                desk.records(),
                commands,
                desk.elsewhere(),
                desk.history(),
                desk.attachments(),
                desk.files(),
                desk.editors(),
                new Doing(background, commands, texts, desk.schema(), new Told(), operation -> ""),
                desk.typed(),
                desk.zone());
    }

    /** Keeps everything for the server. */
    private record LeftToTheServer(MemoryPorts real) implements Commands {
        @Override
        public Outcome run(UUID operation, List<Command> commands) {
            commands.forEach(
                    command -> command.touches(Kehu.SCHEMA).forEach(touch -> real.undecided.add(touch.record())));
            return new Outcome.Pending(operation);
        }

        @Override
        public @Nullable Undone undoLast(Watch watch) {
            return real.undoLast(watch);
        }

        @Override
        public Undone undo(UUID operation, Watch watch) {
            return real.undo(operation, watch);
        }

        @Override
        public UUID newId() {
            return real.newId();
        }
    }
}
