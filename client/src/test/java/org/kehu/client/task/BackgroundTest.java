package org.kehu.client.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    private final List<String> heard = new ArrayList<>();

    @Test
    void resultAndProgressArrive() {
        Work<Integer> work = Background.synchronous().work("sum", progress -> {
            progress.report(1, 4);
            return 7;
        });
        work.progressProperty().addListener((p, was, now) -> heard.add("progress " + now));
        work.onSuccess(result -> heard.add("result " + result)).start();
        assertEquals(List.of("progress 0.25", "result 7"), heard);
    }

    @Test
    void failureGoesToItsOwnHandlerOrToTheWindow() {
        Background background = Background.synchronous();
        background.onUnhandled(e -> heard.add("window " + e.getMessage()));
        background
                .work("a", BackgroundTest::fails)
                .onFailure(e -> heard.add("screen " + e.getMessage()))
                .start();
        background.work("b", BackgroundTest::fails).start();
        assertEquals(List.of("screen no", "window no"), heard);
    }

    @Test
    void cancelledWorkSaysNothingMore() {
        Deque<Runnable> later = new ArrayDeque<>();
        Background background = new Background(later::add, Runnable::run, null);
        Work<Boolean> work = background
                .work("long", Progress::isCancelled)
                .onSuccess(result -> heard.add("result"))
                .start();
        work.cancel();
        later.forEach(Runnable::run);
        assertEquals(List.of(), heard);
    }

    @Test
    void portsRefuseTheFxThread() throws InterruptedException {
        FxThread.forbid();
        AtomicReference<Throwable> refused = new AtomicReference<>();
        Thread drawing = new Thread(
                () -> refused.set(assertThrows(IllegalStateException.class, FxThread::forbid)),
                "JavaFX Application Thread");
        drawing.start();
        drawing.join();
        assertEquals(
                "disk or network on the FX thread; use Background",
                refused.get().getMessage());
    }

    private static Object fails(Progress progress) throws Exception {
        throw new Exception("no");
    }
}
