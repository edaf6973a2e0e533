package org.kehu.client.rounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.kehu.client.records.Moved;
import org.kehu.client.records.SyncRound;
import org.kehu.client.records.SyncRound.Ending;
import org.kehu.client.text.Texts;

/** Says a round in the language of this moment. */
record RoundWords(Texts texts) {
    private static final long SECOND = 1000;
    private static final long MINUTE = 60 * SECOND;

    /** What came of it, in a few words. */
    String title(SyncRound round) {
        List<String> words = new ArrayList<>();
        if (round.isQuiet()) {
            words.add(texts.text("sync.round.quiet", round.times()));
        } else if (round.ending() != Ending.DONE) {
            words.add(texts.text("sync.round." + key(round), round.times()));
        }
        Moved moved = round.moved();
        add(words, "sync.round.settled", moved.settled());
        add(words, "sync.round.refused", moved.refused());
        add(words, "sync.round.unsettled", moved.sent() - moved.settled());
        add(words, "sync.round.taken", moved.taken());
        add(words, "sync.round.left", moved.left());
        return String.join(texts.text("field.list.separator"), words);
    }

    private void add(List<String> words, String key, int count) {
        if (count > 0) {
            words.add(texts.text(key, count));
        }
    }

    /** Such as {@code signed.out}. */
    static String key(SyncRound round) {
        return round.ending().name().toLowerCase(Locale.ROOT).replace('_', '.');
    }

    /** When it was; of several, from when to when. */
    String when(SyncRound round) {
        String begin = texts.formats().instant(round.at());
        String end = texts.formats().instant(round.until());
        return round.times() == 1 || begin.equals(end) ? begin : texts.text("sync.round.between", begin, end);
    }

    /** How long it took; of several, how long each. */
    String took(SyncRound round) {
        String time = time(round.millisEach());
        return round.times() == 1 ? time : texts.text("sync.round.each", time);
    }

    private String time(long millis) {
        if (millis < SECOND) {
            return texts.text("sync.millis", millis);
        }
        if (millis < MINUTE) {
            BigDecimal seconds = BigDecimal.valueOf(millis).divide(BigDecimal.valueOf(SECOND), 1, RoundingMode.HALF_UP);
            return texts.text("sync.seconds", texts.formats().decimal(seconds));
        }
        return texts.text("sync.minutes", (millis + MINUTE / 2) / MINUTE);
    }

    String traffic(SyncRound round) {
        long bytes = round.moved().bytesSent() + round.moved().bytesReceived();
        return bytes == 0 ? "" : texts.formats().bytes(bytes);
    }
}
