package org.kehu.client.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kehu.common.sync.Offline;

/** When the server's events, and their absence, ask for a round. */
class PokesTest {
    private final Deque<Supplier<Stream<String>>> connections = new ArrayDeque<>();
    private final Deque<Runnable> planned = new ArrayDeque<>();
    private int rounds;
    private final Pokes pokes = new Pokes(
            () -> connections.remove().get(),
            () -> rounds++,
            Runnable::run,
            (delay, work) -> planned.add(work),
            new Pace(() -> 0.5));

    private static Stream<String> hungUp(String line) {
        throw new UncheckedIOException(new IOException("hung up"));
    }

    private static Stream<String> refused() {
        throw new Offline("nobody answers");
    }

    @Test
    void eachEventAsksAndSoDoesTheEnd() {
        connections.add(() -> Stream.of("data: 7", "", ": still here", "data: 8"));
        pokes.listen();
        assertEquals(3, rounds);
    }

    @Test
    void aBrokenConnectionAsks() {
        connections.add(() -> Stream.of("").flatMap(PokesTest::hungUp));
        pokes.listen();
        assertEquals(1, rounds);
    }

    @Test
    void whoCannotConnectDoesNotAskUntilItCanAgain() {
        connections.add(PokesTest::refused);
        connections.add(PokesTest::refused);
        pokes.listen();
        planned.remove().run();
        assertEquals(0, rounds);
        connections.add(() -> Stream.of("").peek(line -> assertEquals(1, rounds)));
        planned.remove().run();
        assertEquals(2, rounds);
    }

    @Test
    void onceClosedItDoesNotComeBack() {
        connections.add(Stream::empty);
        pokes.listen();
        pokes.close();
        planned.remove().run();
        assertEquals(0, planned.size());
    }
}
