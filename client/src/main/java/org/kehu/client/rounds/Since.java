package org.kehu.client.rounds;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;

/** Since when a device has been online, or without an answer, as far as the rounds that are kept tell. */
final class Since {
    /** Rounds are a minute apart: after more than this the program was closed, or the computer asleep. */
    private static final Duration GAP = Duration.ofMinutes(5);

    private Since() {}

    /** @param rounds newest first @return null if the last one ended otherwise */
    static @Nullable Instant of(boolean online, List<SyncRound> rounds) {
        Ending wanted = online ? Ending.DONE : Ending.OFFLINE;
        Instant since = null;
        for (SyncRound round : rounds) {
            boolean apart = online
                    && since != null
                    && Duration.between(round.until(), since).compareTo(GAP) > 0;
            if (round.ending() != wanted || apart) {
                return since;
            }
            since = round.at();
        }
        return since;
    }
}
