package org.kehu.installer.endtoend;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kehu.common.Kehu;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.UnitCodec;
import org.kehu.server.running.Administrator;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.RunningServer;

/** A device that sends its units a few at a time, each making one customer, and remembers every verdict it was given. */
final class Pusher {
    private static final UnitCodec UNITS = new UnitCodec(Kehu.CATALOG.commands());
    private static final SyncCodec CODEC = new SyncCodec(Kehu.SCHEMA);

    private final UUID device = UUID.randomUUID();
    private final int atATime;
    private final List<String> units;
    private @Nullable String token;
    private final Map<UUID, Verdict> verdicts = new LinkedHashMap<>();

    Pusher(int count, int atATime) {
        this.atATime = atATime;
        units = IntStream.rangeClosed(1, count).mapToObj(Pusher::unit).toList();
    }

    private static String unit(int counter) {
        FieldValues values = FieldValues.of(Customer.TYPE).with(Customer.NAME, "Customer " + counter);
        Instant now = Instant.now();
        CommandCall call =
                new CommandCall(UUID.randomUUID(), new CreateRecord(UUID.randomUUID(), values, null), now, now);
        return UNITS.write(new CommandUnit(UUID.randomUUID(), UUID.randomUUID(), counter, List.of(call)));
    }

    /** Sends all from the first on; ends early if the server does, or whoever of several it comes to. */
    void pushWhileItLives(RunningServer server, Runnable acknowledged) {
        try {
            for (int first = 0; first < units.size(); first += atATime) {
                for (Verdict verdict : push(server, units.subList(first, Math.min(first + atATime, units.size())))) {
                    if (verdict.kind() != Verdict.Kind.DEFERRED) {
                        verdicts.put(verdict.unit(), verdict);
                        acknowledged.run();
                    }
                }
            }
        } catch (UncheckedIOException serverDied) {
            // What was not acknowledged is sent again by whoever asks for it.
        }
    }

    /** What the server acknowledged before it died; a unit that it asked to send again is not among them. */
    Map<UUID, Verdict> verdicts() {
        return verdicts;
    }

    /** Sends everything once more. */
    List<Verdict> pushAgain(RunningServer server) {
        List<Verdict> again = new ArrayList<>();
        for (int first = 0; first < units.size(); first += atATime) {
            again.addAll(push(server, units.subList(first, Math.min(first + atATime, units.size()))));
        }
        return again;
    }

    private List<Verdict> push(RunningServer server, List<String> some) {
        if (token == null) {
            token = Administrator.session(server, device).text("accessToken");
        }
        ApiAnswer answer = server.client()
                .with(token)
                .postText("api/sync/v1/push", CODEC.write(new PushRequest(device.toString(), null, some)));
        if (answer.status() != 200) {
            throw new AssertionError(answer.refusal());
        }
        return CODEC.read(answer.json().toString(), PushReply.class).verdicts();
    }
}
