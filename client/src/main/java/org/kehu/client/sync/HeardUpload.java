package org.kehu.client.sync;

import java.net.http.HttpRequest;
import java.nio.ByteBuffer;
import java.util.concurrent.Flow;

/** What is sent, telling of each piece that goes. */
record HeardUpload(HttpRequest.BodyPublisher body, Runnable heard) implements HttpRequest.BodyPublisher {
    @Override
    public long contentLength() {
        return body.contentLength();
    }

    @Override
    public void subscribe(Flow.Subscriber<? super ByteBuffer> line) {
        body.subscribe(new Flow.Subscriber<>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                line.onSubscribe(subscription);
            }

            @Override
            public void onNext(ByteBuffer piece) {
                heard.run();
                line.onNext(piece);
            }

            @Override
            public void onError(Throwable problem) {
                line.onError(problem);
            }

            @Override
            public void onComplete() {
                line.onComplete();
            }
        });
    }
}
