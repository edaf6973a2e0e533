package org.kehu.common.sync;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.BadValue;

/**
 * Where a part of a snapshot begins, as the server keeps it: {@code STEP}, or {@code STEP:type:id}.
 *
 * @param type being read, null for the first of the step
 * @param after id to go on behind
 */
record SnapshotCursor(
        Step step, @Nullable String type, @Nullable UUID after) {
    static final SnapshotCursor BEGIN = new SnapshotCursor(Step.CONFIGURATION, null, null);

    /** What is read one after the other. */
    enum Step {
        CONFIGURATION,
        WORK,
        REST
    }

    @Nullable SnapshotCursor nextStep() {
        return step == Step.REST ? null : new SnapshotCursor(Step.values()[step.ordinal() + 1], null, null);
    }

    String write() {
        return type == null ? step.name() : step + ":" + type + ":" + after;
    }

    /** @throws BadValue if it is none */
    static SnapshotCursor read(String text) {
        String[] parts = text.split(":");
        try {
            Step step = Step.valueOf(parts[0]);
            return parts.length == 3
                    ? new SnapshotCursor(step, parts[1], UUID.fromString(parts[2]))
                    : new SnapshotCursor(step, null, null);
        } catch (IllegalArgumentException e) {
            throw new BadValue("bad_message", "snapshot cursor", text);
        }
    }
}
