package org.kehu.bench.server;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.List;

/** One side of the comparison, filled and ready. */
interface Target extends AutoCloseable {
    /** @param turn counts all calls of an operation up, so that no two create the same thing */
    List<HttpRequest> requests(Operation operation, int turn);

    /** @return the body of the answer */
    String send(HttpRequest request) throws IOException;

    /** CPU milliseconds that its processes have used so far. */
    long cpuMillis();

    long residentMegabytes();

    @Override
    void close() throws IOException;
}
