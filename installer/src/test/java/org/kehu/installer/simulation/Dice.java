package org.kehu.installer.simulation;

import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.kehu.common.record.Ids;

/** All chance of one history. Each step has a seed of its own, so that leaving one out changes no other. */
final class Dice {
    private SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    void begin(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    /** 0 to {@code bound - 1}. */
    int below(int bound) {
        return random.nextInt(bound);
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    long tag() {
        return random.nextLong();
    }

    UUID id(long millis) {
        return Ids.timeOrdered(millis, random.nextLong(), random.nextLong());
    }
}
