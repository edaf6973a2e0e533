package org.kehu.installer.demo.load;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** What the server does by itself each morning, done now. */
final class DemoJobs {
    private static final String JOBS = "api/v1/server/jobs/";
    private static final long BETWEEN_MILLIS = 200;

    private DemoJobs() {}

    /** It goes on behind. */
    static void begin(ServerCalls server, String job) throws IOException {
        server.post(JOBS + job, ServerCalls.JSON.createObjectNode());
    }

    /** Waits until it has ended. */
    static void run(ServerCalls server, String job) throws IOException {
        JsonNode state = server.post(JOBS + job, ServerCalls.JSON.createObjectNode());
        while (!state.path("phase").asText().equals("IDLE")) {
            CompletableFuture.runAsync(
                            () -> {}, CompletableFuture.delayedExecutor(BETWEEN_MILLIS, TimeUnit.MILLISECONDS))
                    .join();
            state = server.find(JOBS + job).orElseThrow();
        }
        String problem = state.path("problem").asText("");
        if (!problem.isEmpty()) {
            throw new CallFailed("job", problem);
        }
    }
}
