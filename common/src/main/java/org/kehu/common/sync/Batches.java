package org.kehu.common.sync;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many units are sent at once: what a slow line carries in a few seconds, and fewer where the server takes no more. */
final class Batches {
    private static final int UNITS = 100;
    private static final long USUAL = 128 * 1024;

    private int most = UNITS;

    /** The first of them: at least one, if there is any. */
    List<OutboxUnit> first(List<OutboxUnit> due, @Nullable Limits limits, Suspects suspects) {
        long room = limits == null ? USUAL : Math.min(USUAL, limits.forUnits());
        List<OutboxUnit> batch = new ArrayList<>();
        for (OutboxUnit unit : due) {
            room -= Limits.weight(unit.text());
            boolean alone = room < 0 || suspects.has(unit);
            if (batch.size() == most || (alone && !batch.isEmpty())) {
                break;
            }
            batch.add(unit);
            if (alone) {
                break;
            }
        }
        return batch;
    }

    /** Whether the server takes as many as there are: what comes next need not wait for what becomes of these. */
    boolean isWhole() {
        return most == UNITS;
    }

    void taken() {
        most = Math.min(UNITS, most * 2);
    }

    void divide(int refused) {
        most = Math.max(1, refused / 2);
    }
}
