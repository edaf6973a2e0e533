package org.kehu.client.service;

import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.Node;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.kehu.client.card.OwnerForm;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.service.Ticket;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done about the ticket in front, each with its key. */
final class TicketActions {
    private final TicketViewModel model;
    private final RecordDesk desk;
    private final List<Action> all;

    /** @param beside where a question about the ticket opens */
    TicketActions(TicketViewModel model, RecordDesk desk, java.util.function.Function<String, Node> beside) {
        this.model = model;
        this.desk = desk;
        all = List.of(
                Action.of("ticket.take", Material2OutlinedMZ.PAN_TOOL, "T", model::take)
                        .when(can(detail -> !detail.isSettled() && !isMineAtWork(detail))),
                Action.of(
                                "ticket.assign",
                                Material2OutlinedMZ.PERSON_ADD,
                                "A",
                                () -> assign(beside.apply("ticket.assign")))
                        .when(can(detail -> !detail.isIn(Ticket.CLOSED))),
                Action.of("ticket.wait", Material2OutlinedMZ.PAUSE, "W", model::waitForCustomer)
                        .when(can(detail -> !detail.isSettled() && !detail.isIn(Ticket.PENDING))),
                Action.of(
                                "ticket.solve",
                                Material2OutlinedAL.CHECK,
                                "S",
                                () -> SolveForm.open(model, desk, beside.apply("ticket.solve")))
                        .when(can(detail -> !detail.isSettled())),
                Action.of("ticket.close", Material2OutlinedAL.DONE_ALL, "C", model::finish)
                        .when(can(detail -> detail.isIn(Ticket.RESOLVED))),
                Action.of("ticket.reopen", Material2OutlinedAL.LOCK_OPEN, "R", model::reopen)
                        .when(can(TicketDetail::isSettled)),
                Action.of(
                                "ticket.edit",
                                Material2OutlinedAL.EDIT,
                                "F2",
                                () -> EditForm.open(model, desk, beside.apply("ticket.edit")))
                        .when(can(detail -> true)));
    }

    private void assign(Node beside) {
        OwnerForm.open(desk, Ticket.TYPE, beside, ArrowLocation.TOP_LEFT, agent -> model.assign(agent, name(agent)));
    }

    private String name(UUID agent) {
        return desk.records().configuration().all(User.TYPE).stream()
                .filter(user -> user.id().equals(agent))
                .map(CrmRecord::title)
                .findFirst()
                .orElse("–");
    }

    List<Action> all() {
        return all;
    }

    private boolean isMineAtWork(TicketDetail detail) {
        return desk.me().equals(detail.ticket().get(Ticket.OWNER))
                && !Ticket.UNBEGUN.contains(detail.ticket().require(Ticket.STATE));
    }

    private BooleanBinding can(Predicate<TicketDetail> when) {
        return Bindings.createBooleanBinding(
                () -> {
                    TicketDetail detail = model.detailProperty().get();
                    return detail != null
                            && desk.records().access().scope(RecordAction.EDIT, Ticket.TYPE) != Scope.NONE
                            && when.test(detail);
                },
                model.detailProperty());
    }
}
