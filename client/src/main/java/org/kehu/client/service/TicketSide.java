package org.kehu.client.service;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.attachment.AttachmentsView;
import org.kehu.client.control.FieldLine;
import org.kehu.client.control.GradeBadge;
import org.kehu.client.control.Space;
import org.kehu.client.countdown.CountdownLabel;
import org.kehu.client.countdown.Ticker;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.field.FieldText;
import org.kehu.client.text.TextScope;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.sales.Order;
import org.kehu.common.service.Ticket;

/** Beside a ticket: its times, its customer, what else the customer has asked and bought. */
final class TicketSide extends ScrollPane {
    private final TicketViewModel model;
    private final RecordDesk desk;
    private final VBox blocks = new VBox();
    private final CountdownLabel countdown;
    private @Nullable UUID shown;
    private @Nullable AttachmentsView files;

    TicketSide(TicketViewModel model, RecordDesk desk, Ticker ticker, TextScope texts) {
        this.model = model;
        this.desk = desk;
        this.countdown = new CountdownLabel(ticker, desk.texts());
        setContent(blocks);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        getStyleClass().add("ticket-side");
        model.detailProperty().addListener((p, was, now) -> show());
        texts.with(formats -> show());
    }

    private void show() {
        TicketDetail detail = model.detailProperty().get();
        blocks.getChildren().clear();
        if (detail == null) {
            close();
            return;
        }
        blocks.getChildren().addAll(times(detail), files(detail.ticket()));
        if (detail.customer() != null) {
            blocks.getChildren().add(customer(detail, detail.customer()));
            blocks.getChildren().add(list("tickets.others", detail.others(), Ticket.DUE_AT, "tickets.others.none"));
            blocks.getChildren().add(list("tickets.orders", detail.orders(), Order.ORDERED_ON, "tickets.orders.none"));
        }
    }

    /** Of one ticket as long as it is shown, so that a transfer under way does not begin anew with each message. */
    private AttachmentsView files(CrmRecord ticket) {
        AttachmentsView known = files;
        if (known == null || !ticket.id().equals(shown)) {
            close();
            known = new AttachmentsView(desk, ticket.ref(), "block").takingDropsOf(this);
            shown = ticket.id();
            files = known;
        }
        return known;
    }

    void close() {
        if (files != null) {
            files.close();
        }
        files = null;
        shown = null;
    }

    private VBox times(TicketDetail detail) {
        CrmRecord ticket = detail.ticket();
        countdown.setTicket(ticket);
        Label title = title("tickets.times");
        VBox block = block(new HBox(8, title, Space.grow(), countdown));
        for (Field<Instant> field :
                List.of(Ticket.DUE_AT, Ticket.FIRST_ANSWERED_AT, Ticket.RESOLVED_AT, Ticket.CLOSED_AT)) {
            if (ticket.get(field) != null || field != Ticket.CLOSED_AT) {
                block.getChildren().add(line(detail, ticket, field));
            }
        }
        block.getChildren().add(line(detail, ticket, Ticket.QUEUE));
        String solution = ticket.get(Ticket.SOLUTION);
        if (solution != null) {
            Label text = new Label(solution);
            text.setWrapText(true);
            text.setMinHeight(Region.USE_PREF_SIZE);
            block.getChildren().addAll(title("field.ticket.solution"), text);
        }
        return block;
    }

    private VBox customer(TicketDetail detail, CrmRecord customer) {
        Hyperlink open = new Hyperlink(desk.texts().text("tickets.open.customer"));
        open.setId("open-customer");
        open.setOnAction(e -> desk.open(customer.ref()));
        open.setMinWidth(USE_PREF_SIZE);
        GradeBadge grade = new GradeBadge();
        String code = customer.get(Customer.GRADE);
        grade.setGrade(code == null ? "" : code);
        grade.setManaged(code != null);
        Label name = new Label(customer.title());
        name.getStyleClass().add("b");
        name.setMinWidth(0);
        HBox named = new HBox(8, grade, name);
        named.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox block = block(new HBox(8, title("tickets.customer"), Space.grow(), open));
        block.getChildren().add(named);
        for (Field<?> field : List.of(Customer.OWNER, Customer.PHONE, Customer.EMAIL)) {
            if (desk.mayRead(Customer.TYPE, field)) {
                block.getChildren().add(line(detail, customer, field));
            }
        }
        return block;
    }

    private FieldLine line(TicketDetail detail, CrmRecord record, Field<?> field) {
        FieldText text = desk.text(detail.titles());
        String value = text.of(record, field);
        Label shown = new Label(value.isEmpty() ? "–" : value);
        shown.setMaxWidth(Double.MAX_VALUE);
        FieldLine line = new FieldLine(shown);
        line.setLabel(desk.labels().field(record.type(), field));
        return line;
    }

    private VBox list(String titleKey, List<CrmRecord> records, Field<?> date, String noneKey) {
        VBox block = block(new HBox(title(titleKey)));
        for (CrmRecord record : records) {
            Hyperlink link = new Hyperlink(named(record));
            link.setOnAction(e -> desk.open(record.ref()));
            link.setMinWidth(0);
            HBox.setHgrow(link, Priority.ALWAYS);
            Label when = new Label(desk.text(java.util.Map.of()).of(record, date));
            when.getStyleClass().addAll("muted", "t12");
            when.setMinWidth(USE_PREF_SIZE);
            HBox row = new HBox(8, link, Space.grow(), when);
            row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            block.getChildren().add(row);
        }
        if (records.isEmpty()) {
            Label none = new Label(desk.texts().text(noneKey));
            none.getStyleClass().add("muted");
            block.getChildren().add(none);
        }
        return block;
    }

    private String named(CrmRecord record) {
        return record.type() == Ticket.TYPE
                ? desk.texts().text("tickets.named", TicketViewModel.number(record), record.title())
                : record.title();
    }

    private Label title(String key) {
        Label title = new Label(desk.texts().text(key));
        title.getStyleClass().add("b");
        title.setMinWidth(USE_PREF_SIZE);
        return title;
    }

    private static VBox block(HBox head) {
        head.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        VBox block = new VBox(4, head);
        block.getStyleClass().add("block");
        return block;
    }
}
