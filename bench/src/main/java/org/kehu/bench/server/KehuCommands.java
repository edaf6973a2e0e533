package org.kehu.bench.server;

import java.util.UUID;
import org.kehu.bench.seed.Seed;
import org.kehu.common.command.Command;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.sales.MoveStage;
import org.kehu.common.service.ReopenTicket;
import org.kehu.common.service.SolveTicket;
import org.kehu.common.service.TakeTicket;
import org.kehu.common.service.WaitForCustomer;
import org.kehu.common.setup.ServerSetup;

/** What is written at each turn, so that no turn finds its work already done. */
final class KehuCommands {
    private static final int STATES = 4;

    private KehuCommands() {}

    /** To and fro between two open stages; all begin in the first. */
    static String stage(int round) {
        return round % 2 == 0 ? "needs" : "contact";
    }

    static Command of(Operation operation, int turn, int deals) {
        return switch (operation) {
            case CREATE -> new CreateRecord(UUID.randomUUID(), SeedValues.customer(Seed.freshName(turn), turn), null);
            case TICKET_CREATE -> new CreateRecord(UUID.randomUUID(), SeedValues.ticket(turn % deals), null);
            case TICKET_STATUS -> next(Seed.id("ticket", turn % deals), turn / deals);
            default -> new MoveStage(Seed.id("opportunity", turn % deals), ServerSetup.stage(stage(turn / deals)));
        };
    }

    /** Each state leads to the next, and the last to the first. */
    private static Command next(UUID ticket, int round) {
        return switch (round % STATES) {
            case 0 -> new TakeTicket(ticket);
            case 1 -> new WaitForCustomer(ticket);
            case 2 -> new SolveTicket(ticket, "It has come.");
            default -> new ReopenTicket(ticket);
        };
    }
}
