package org.kehu.client.sync;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends an exchange in which not a byte goes or comes for too long: the other end may be gone, and nothing says so. The client's
 * own timeout ends with the headers of the answer.
 */
final class Silence<T> {
    private static final ScheduledThreadPoolExecutor WATCH = watch();

    private final long most;
    private final Runnable noticed;
    private volatile long last = System.nanoTime();
    private volatile boolean over;
    private volatile @Nullable HeardBody<T> body;
    private volatile @Nullable Future<?> next;

    /** @param noticed told when the line was given up */
    Silence(Duration most, Runnable noticed) {
        this.most = most.toNanos();
        this.noticed = noticed;
    }

    private static ScheduledThreadPoolExecutor watch() {
        ScheduledThreadPoolExecutor watch = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "kehu-silence");
            thread.setDaemon(true);
            return thread;
        });
        watch.setRemoveOnCancelPolicy(true); // else each holds its body until its time has come
        return watch;
    }

    CompletableFuture<HttpResponse<T>> send(
            HttpClient client, HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        HttpRequest watched = request.bodyPublisher()
                .map(sent -> HttpRequest.newBuilder(request, (name, value) -> true)
                        .method(request.method(), new HeardUpload(sent, this::heard))
                        .build())
                .orElse(request);
        CompletableFuture<HttpResponse<T>> answer = client.sendAsync(watched, info -> {
            heard();
            HeardBody<T> heard = new HeardBody<>(handler.apply(info), this::heard, this::end);
            body = heard;
            return heard;
        });
        look(answer);
        return answer;
    }

    /** Whether anything of an answer has come. */
    boolean isAnswered() {
        return body != null;
    }

    private void heard() {
        last = System.nanoTime();
    }

    void end() {
        over = true;
        Future<?> planned = next;
        if (planned != null) {
            planned.cancel(false);
        }
    }

    private void look(CompletableFuture<HttpResponse<T>> answer) {
        long left = most - (System.nanoTime() - last);
        if (over) {
            return;
        }
        if (left > 0) {
            next = WATCH.schedule(() -> look(answer), left, TimeUnit.NANOSECONDS);
            return;
        }
        noticed.run();
        HeardBody<T> begun = body;
        if (begun != null) {
            begun.breakOff();
        }
        answer.cancel(true);
    }
}
