package org.kehu.client.handover;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.task.Progress;
import org.kehu.common.command.Configuration;
import org.kehu.common.handover.Handover;
import org.kehu.common.handover.HandoverDesk;
import org.kehu.common.handover.HandoverForeseen;
import org.kehu.common.handover.HandoverNotes;
import org.kehu.common.handover.HandoverPlan;
import org.kehu.common.handover.HandoverRun;
import org.kehu.common.handover.HandoverState;
import org.kehu.common.importing.run.ImportDesk;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;

/** What a handover does off the FX thread. */
final class HandoverWork {
    private final RecordDesk desk;
    private final ImportDesk device;
    private final HandoverDesk handovers;

    HandoverWork(RecordDesk desk, ImportDesk device) {
        this.desk = desk;
        this.device = device;
        this.handovers = new HandoverDesk(device, new ServerBook(desk.elsewhere()), CrmRecord::title);
    }

    Foreseen look(HandoverPlan plan, Progress progress) {
        HandoverForeseen told = HandoverForeseen.of(handovers, plan, progress.asWatch());
        return new Foreseen(told, names(desk));
    }

    /** Of all people: they are configuration, and at hand. */
    static Map<RecordRef, String> names(RecordDesk desk) {
        Configuration configuration = desk.records().configuration();
        Map<RecordRef, String> names = new HashMap<>();
        configuration.all(User.TYPE).forEach(person -> names.put(person.ref(), person.title()));
        return names;
    }

    static String name(RecordDesk desk, UUID person) {
        CrmRecord found = desk.records().configuration().find(User.TYPE, person);
        return found == null ? "" : found.title();
    }

    HandoverState run(HandoverPlan plan, long total, Progress progress) {
        return HandoverRun.begin(handovers, plan, total).run(progress.asWatch());
    }

    HandoverState resume(Progress progress) {
        return HandoverRun.resume(handovers).run(progress.asWatch());
    }

    @Nullable HandoverState giveUp() {
        HandoverRun.giveUp(handovers);
        return last();
    }

    Path save(HandoverState state, Path to) throws IOException {
        return new Receipt(desk, device, state).save(to);
    }

    /** One that was given here; null for those of other devices. */
    @Nullable HandoverState of(UUID handover) {
        return HandoverNotes.of(device, handover);
    }

    /** Whether one is in the bin, as it was taken back. */
    boolean isUndone(UUID handover) {
        CrmRecord record = device.find(Handover.TYPE, List.of(handover)).get(handover);
        return record != null && record.isDeleted();
    }

    @Nullable HandoverState last() {
        return HandoverNotes.last(device);
    }
}
