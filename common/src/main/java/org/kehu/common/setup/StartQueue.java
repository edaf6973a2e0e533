package org.kehu.common.setup;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.kehu.common.command.FieldValues;
import org.kehu.common.label.Labels;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.Team;
import org.kehu.common.record.Ids;

/** Where tickets wait until there are queues of one's own, and the team that serves them. */
final class StartQueue {
    private static final UUID QUEUE = Ids.named("setup/queue/support");

    private StartQueue() {}

    static List<SetupRecord> records(Labels labels) {
        return List.of(
                new SetupRecord(
                        ServerSetup.SUPPORT_TEAM,
                        FieldValues.of(Team.TYPE).with(Team.NAME, labels.text("setup.team.support"))),
                new SetupRecord(
                        QUEUE,
                        FieldValues.of(Queue.TYPE)
                                .with(Queue.NAME, labels.text("setup.queue.support"))
                                .with(Queue.TEAM, ServerSetup.SUPPORT_TEAM)
                                .with(Queue.POSITION, BigDecimal.ONE)));
    }
}
