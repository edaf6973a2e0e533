package org.kehu.bench.run;

import java.io.IOException;
import java.net.http.HttpRequest;

/** One side of the comparison, filled and ready. */
public interface Target extends AutoCloseable {
    /** @param turn counts all calls of an operation up, so that no two create the same thing */
    HttpRequest request(Operation operation, int turn);

    /** @return the body of the answer */
    String send(HttpRequest request) throws IOException;

    /** CPU milliseconds that its process has used so far. */
    long cpuMillis();

    long residentMegabytes();

    @Override
    void close();
}
