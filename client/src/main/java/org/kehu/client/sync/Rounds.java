package org.kehu.client.sync;

import java.util.function.Supplier;
import org.kehu.common.sync.Round;

/**
 * Rounds run one at a time, whoever asks, and each is written down. On a cache that was found damaged they go on, since what
 * waits is better at the server and what may not be seen any more must go; each ends with saying so, until the restart.
 */
final class Rounds implements Supplier<Round> {
    private final Supplier<Round> core;
    private final DailyProof proof;
    private final RoundDiary diary;
    private final Runnable tidy;

    /** @param tidy run after each, if nothing is amiss */
    Rounds(Supplier<Round> core, DailyProof proof, RoundDiary diary, Runnable tidy) {
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
        Round round = core.get();
        proof.requireSound();
        proof.ifDue();
        tidy.run();
        return round;
    }
}
