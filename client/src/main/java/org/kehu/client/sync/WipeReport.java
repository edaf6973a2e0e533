package org.kehu.client.sync;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.kehu.client.store.WipeMark;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says to the server that a copy is destroyed. There is no token any more; the receipt of the order does. */
final class WipeReport {
    private static final Logger LOG = LoggerFactory.getLogger(WipeReport.class);

    private WipeReport() {}

    /** Whether nothing is left to be told; an order that the server does not know is nobody's concern. */
    static boolean isTold(WipeMark.Order order) {
        String json = JsonNodeFactory.instance
                .objectNode()
                .put("receipt", order.receipt())
                .toString();
        try {
            ServerHttp http = SessionOpening.http(order.address(), order.fingerprint());
            http.post("/api/v1/session/wiped", json, null).required();
            return true;
        } catch (WrongAnswer e) {
            LOG.info("the server knows of no such order: {}", e.getMessage());
            return true;
        } catch (RuntimeException e) {
            LOG.info("the server is told later that a copy is destroyed: {}", e.getMessage());
            return false;
        }
    }
}
