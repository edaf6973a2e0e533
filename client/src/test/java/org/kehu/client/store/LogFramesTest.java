package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.client.store.OutboxLog.Entry;
import org.kehu.client.store.OutboxLog.Kind;

class LogFramesTest {
    private static List<Entry> readAgain(List<Entry> frame) {
        try {
            return LogFrames.read(LogFrames.written(frame));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void whatWasTypedHasAFrameForItselfAndAllElseSharesOne() {
        Entry first = new Entry(Kind.OUTBOX, "a", "{\"text\":\"客户\"}");
        Entry second = new Entry(Kind.OUTBOX, "b", "{}\n");
        Entry journal = new Entry(Kind.JOURNAL, "a", "{}");
        Entry counter = new Entry(Kind.COUNTER, "unit", "7");
        Entry forgotten = new Entry(Kind.TRAY, "c", null);
        List<List<Entry>> frames = LogFrames.grouped(List.of(journal, first, counter, second, forgotten));
        assertEquals(List.of(List.of(first), List.of(second), List.of(journal, counter, forgotten)), frames);
        assertEquals(frames, frames.stream().map(LogFramesTest::readAgain).toList());
    }

    @Test
    void whatIsLargeIsPackedAndAlone() throws IOException {
        Entry large = new Entry(Kind.JOURNAL, "a", "永安机械 ".repeat(20_000), 7);
        Entry small = new Entry(Kind.JOURNAL, "b", "{}");
        List<List<Entry>> frames = LogFrames.grouped(List.of(large, small));
        assertEquals(List.of(List.of(large), List.of(small)), frames);
        assertEquals(List.of(large), readAgain(List.of(large)));
        assertTrue(LogFrames.written(List.of(large)).length < 5_000);
    }

    @Test
    void aFrameIsNotFilledWithoutEnd() {
        List<Entry> many = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            many.add(new Entry(Kind.VERDICT, "unit " + i, "x".repeat(1_000)));
        }
        List<List<Entry>> frames = LogFrames.grouped(many);
        assertEquals(many, frames.stream().flatMap(List::stream).toList());
        assertTrue(frames.stream().allMatch(frame -> frame.size() < 40), frames.size() + " frames");
    }

    @Test
    void framesOfOlderProgramsAreRead() throws IOException {
        String before = "{\"kind\":\"OUTBOX\",\"key\":\"a\",\"body\":\"{\\\"text\\\":\\\"typed\\\"}\"}";
        String forgotten = "{\"kind\":\"OUTBOX\",\"key\":\"b\",\"body\":null}";
        assertEquals(
                List.of(new Entry(Kind.OUTBOX, "a", "{\"text\":\"typed\"}"), new Entry(Kind.OUTBOX, "b", null)),
                Stream.of(before, forgotten)
                        .map(text -> {
                            try {
                                return LogFrames.read(text.getBytes(StandardCharsets.UTF_8))
                                        .get(0);
                            } catch (IOException e) {
                                throw new IllegalStateException(e);
                            }
                        })
                        .toList());
    }
}
