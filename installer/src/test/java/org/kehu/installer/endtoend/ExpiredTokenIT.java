package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.client.start.StartProblem;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.RecordRef;
import org.kehu.server.running.People;
import org.kehu.server.running.RunningServer;

/** A push is so long on its way that its token has expired when it arrives. */
@Tag("verify")
class ExpiredTokenIT {
    private static final int PAST_ITS_LIFE_MILLIS = 1_000;
    /** A client waits a minute for an answer; with a younger token it is hung up on, and comes again later. */
    private static final int MOST_PATIENT_MILLIS = 50_000;

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    @TempDir
    Path folder;

    @Test
    void aTokenThatExpiresInMidBatchIsRenewedAndTheBatchSentAgain() throws StartProblem {
        ScheduledExecutorService timing = Executors.newSingleThreadScheduledExecutor();
        AtomicBoolean first = new AtomicBoolean(true);
        List<Integer> answers = new CopyOnWriteArrayList<>();
        try (RunningServer server =
                        RunningServer.start(folder.resolve("server"), Map.of("KEHU_ACCESS_TOKEN_MINUTES", "1"));
                Front front = Front.of(server);
                Laptop laptop = Laptop.at(
                        front.port(),
                        folder.resolve("laptop"),
                        People.withRole(server, "Salesperson"),
                        InstantSource.system())) {
            front.on(AtWork.PUSH, (request, onward) -> {
                long left = millisLeft(request);
                if (left > MOST_PATIENT_MILLIS) {
                    return null;
                }
                if (first.getAndSet(false)) {
                    CountDownLatch late = new CountDownLatch(1);
                    timing.schedule(late::countDown, left + PAST_ITS_LIFE_MILLIS, TimeUnit.MILLISECONDS);
                    NetworkFaults.awaited(late);
                }
                Front.Answer answer = onward.send(request);
                answers.add(answer.status());
                return answer;
            });
            RecordRef customer = AtWork.makes(laptop, "Late");
            laptop.edits(customer, Customer.INDUSTRY, "Rail");
            await().atMost(PATIENCE)
                    .until(() -> laptop.session().syncing().state().waiting() == 0);
            laptop.sync();
            assertEquals(List.of(401, 200), answers.subList(0, 2));
            assertTrue(laptop.session().attention().entries().isEmpty());
            assertEquals("Rail", laptop.sees(customer).get(Customer.INDUSTRY));
        } finally {
            timing.shutdownNow();
        }
    }

    /** How long the token of a request still lives. */
    private static long millisLeft(Carried request) throws IOException {
        String token = request.headers().get("Authorization").get(0);
        byte[] claims = Base64.getUrlDecoder().decode(token.split("\\.")[1]);
        return new ObjectMapper().readTree(claims).path("exp").asLong() * 1_000 - System.currentTimeMillis();
    }
}
