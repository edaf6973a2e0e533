package org.kehu.server.running;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** Daily jobs, run now. */
public final class Jobs {
    private static final String JOBS = "api/v1/server/jobs/";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private Jobs() {}

    /** @return how it stands when it has ended */
    public static JsonNode run(ApiClient admin, String job) {
        ApiAnswer asked = admin.post(JOBS + job, Map.of());
        assertEquals(202, asked.status(), () -> asked.json().toString());
        return ended(admin, job);
    }

    public static JsonNode ended(ApiClient admin, String job) {
        return await().atMost(PATIENCE)
                .until(
                        () -> admin.get(JOBS + job).json(),
                        state -> state.path("phase").asText().equals("IDLE"));
    }
}
