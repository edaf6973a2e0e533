package org.kehu.client.sync;

import java.util.function.Supplier;
import org.kehu.common.sync.ClientCore;
import org.kehu.common.sync.Round;

/** Rounds run one at a time, whoever asks, and each is written down; none on a cache that was found damaged. */
final class Rounds implements Supplier<Round> {
    private final ClientCore core;
    private final DailyProof proof;
    private final RoundDiary diary;
    private final Runnable tidy;

    /** @param tidy run after each, if nothing is amiss */
    Rounds(ClientCore core, DailyProof proof, RoundDiary diary, Runnable tidy) {
        this.core = core;
        this.proof = proof;
        this.diary = diary;
        this.tidy = tidy;
    }

    @Override
    public synchronized Round get() {
        return diary.kept(this::run);
    }

    private Round run() {
        proof.requireSound();
        Round round = core.round();
        proof.ifDue();
        tidy.run();
        return round;
    }
}
