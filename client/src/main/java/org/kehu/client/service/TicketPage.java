package org.kehu.client.service;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kehu.client.card.Absence;
import org.kehu.client.card.CardPage;
import org.kehu.client.card.ServerCard;
import org.kehu.client.control.Action;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.record.RecordRef;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** One ticket in a tab of its own. */
public final class TicketPage extends FramedPage {
    private final TextScope texts;
    private final TicketViewModel model;
    private final Ticker ticker;
    private final List<Action> actions;
    private final TicketSide side;

    private final ServerCard server;

    /** @param clock moves the countdown */
    public TicketPage(RecordDesk desk, UUID ticket, InstantSource clock) {
        this.texts = desk.texts().scope();
        this.model = new TicketViewModel(desk);
        this.ticker = new Ticker(clock);
        TicketPane pane = new TicketPane(model, desk, texts);
        List<Action> all = new ArrayList<>(pane.actions());
        all.add(Action.of("ticket.write", Material2OutlinedMZ.REPLY, "M", pane::focusComposer));
        all.add(Action.of(
                "history", Material2OutlinedAL.HISTORY, "H", () -> desk.openHistory(new RecordRef("ticket", ticket))));
        all.add(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
        this.actions = List.copyOf(all);
        frame().setCenter(pane);
        this.side = new TicketSide(model, desk, ticker, texts);
        frame().setRight(side);
        RecordRef ref = new RecordRef("ticket", ticket);
        this.server = new ServerCard(desk, ref, there -> new CardPage(there, Ticket.TYPE, ticket), this::name);
        ticker.runWhileShown(frame());
        texts.with(formats -> showAbsence(desk, ref));
        model.detailProperty().addListener((p, was, now) -> {
            if (now != null) {
                frame().setCenter(pane);
                frame().setRight(side);
                name(desk.texts()
                        .text(
                                "tickets.named",
                                TicketViewModel.number(now.ticket()),
                                now.ticket().title()));
            }
        });
        texts.with(formats -> {
            if (title().getValue().isEmpty()) {
                name(formats.labels().text("type.ticket"));
            }
        });
        model.show(ticket);
    }

    /** In place of a ticket that this device does not hold. */
    private void showAbsence(RecordDesk desk, RecordRef ref) {
        desk.background()
                .work(
                        desk.texts().text("tickets.loading"),
                        progress -> desk.records().find(ref) == null)
                .onSuccess(absent -> {
                    if (absent) {
                        frame().setRight(null);
                        frame().setCenter(Absence.of(desk, ref, null, server));
                    }
                })
                .start();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void closed() {
        ticker.stop();
        model.close();
        server.close();
        side.close();
        texts.release();
    }
}
