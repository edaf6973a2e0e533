package org.kehu.client.start;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Turns whatever stopped a step into words. */
public final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private Problems() {}

    /** What no port foresaw is logged whole and shown by its own message. */
    public static StartProblem of(Exception e) {
        if (e instanceof StartProblem known) {
            return known;
        }
        LOG.error("a step of the start failed", e);
        return new StartProblem("problem.unforeseen", Map.of("message", String.valueOf(e.getMessage())));
    }
}
