package org.kehu.client.sync;

import java.util.function.Supplier;
import org.kehu.common.sync.ClientCore;
import org.kehu.common.sync.Round;

/** Rounds run one at a time, whoever asks; none on a cache that was found damaged. */
final class Rounds implements Supplier<Round> {
    private final ClientCore core;
    private final DailyProof proof;

    Rounds(ClientCore core, DailyProof proof) {
        this.core = core;
        this.proof = proof;
    }

    @Override
    public synchronized Round get() {
        proof.requireSound();
        Round round = core.round();
        proof.ifDue();
        return round;
    }
}
