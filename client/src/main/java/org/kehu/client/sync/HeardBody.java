package org.kehu.client.sync;

import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/** The body of an answer, telling of each byte that comes. Whoever does not hear anything can break it off. */
final class HeardBody<T> implements HttpResponse.BodySubscriber<T> {
    private final HttpResponse.BodySubscriber<T> body;
    private final Runnable heard;
    private final Runnable ended;
    private Flow.@Nullable Subscription source;
    private boolean over;

    HeardBody(HttpResponse.BodySubscriber<T> body, Runnable heard, Runnable ended) {
        this.body = body;
        this.heard = heard;
        this.ended = ended;
    }

    @Override
    public CompletionStage<T> getBody() {
        return body.getBody();
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription subscription) {
        source = subscription;
        body.onSubscribe(new Flow.Subscription() {
            @Override
            public void request(long more) {
                subscription.request(more);
            }

            @Override
            public void cancel() {
                ended.run();
                subscription.cancel();
            }
        });
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> bytes) {
        if (!over) {
            heard.run();
            body.onNext(bytes);
        }
    }

    @Override
    public synchronized void onError(Throwable problem) {
        if (!over) {
            over = true;
            ended.run();
            body.onError(problem);
        }
    }

    @Override
    public synchronized void onComplete() {
        if (!over) {
            over = true;
            ended.run();
            body.onComplete();
        }
    }

    void breakOff() {
        Flow.Subscription open = source;
        if (open != null) {
            open.cancel();
        }
        onError(new HttpTimeoutException("the line went silent"));
    }
}
