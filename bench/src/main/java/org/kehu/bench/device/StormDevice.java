package org.kehu.bench.device;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.seed.Seed;
import org.kehu.bench.server.Calls;
import org.kehu.common.Kehu;
import org.kehu.common.command.Command;
import org.kehu.common.command.CommandCall;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.command.CreateRecord;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.Verdict;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.ChangesPage;
import org.kehu.common.sync.ChangesRequest;
import org.kehu.common.sync.Hello;
import org.kehu.common.sync.HelloReply;
import org.kehu.common.sync.Position;
import org.kehu.common.sync.PushReply;
import org.kehu.common.sync.PushRequest;
import org.kehu.common.sync.SnapshotPlan;
import org.kehu.common.sync.SnapshotRequest;
import org.kehu.common.sync.SyncAction;
import org.kehu.common.sync.SyncCodec;
import org.kehu.common.sync.UnitCodec;

/** What a device has gathered over night: new customers, and an edit of each that builds on it; one unit per command. */
final class StormDevice {
    private static final UnitCodec UNITS = new UnitCodec(Kehu.CATALOG.commands());
    private static final SyncCodec WIRE = new SyncCodec(Kehu.SCHEMA);
    private static final String SYNC = "api/sync/v1/";
    private static final int ROWS = 500;

    private final Calls calls;
    private final String device;
    private final SnapshotPlan held;
    private final List<String> units = new ArrayList<>();
    private final Map<UUID, Verdict.Kind> verdicts = new TreeMap<>();

    /** The evening before: it holds what its person may see. */
    StormDevice(Calls calls, UUID device, int number, int commands) throws IOException {
        this.calls = calls;
        this.device = device.toString();
        this.held = ask("snapshot", new SnapshotRequest(this.device, false), SnapshotPlan.class, () -> {});
        calls.send(calls.delete(SYNC + "snapshot/" + held.id()));
        for (int i = 0; i < commands / 2; i++) {
            gather(number * commands + i);
        }
    }

    private void gather(int place) {
        UUID id = UUID.randomUUID();
        FieldValues values = FieldValues.of(Customer.TYPE)
                .with(Customer.NAME, Seed.freshName(place))
                .with(Customer.PHONE, Seed.phone(place));
        UUID made = unit(new CreateRecord(id, values, null), List.of());
        CrmRecord record = CrmRecord.blank(Customer.TYPE, id).atRevision(1);
        FieldChanges notes = FieldChanges.of(record).with(record, Customer.NOTES, Seed.message(place));
        unit(new EditRecord(notes, 1), List.of(made));
    }

    private UUID unit(Command command, List<UUID> after) {
        UUID id = UUID.randomUUID();
        Instant now = Instant.now();
        CommandCall call = new CommandCall(UUID.randomUUID(), command, now, now);
        units.add(UNITS.write(new CommandUnit(id, id, after, units.size() + 1L, List.of(call))));
        return id;
    }

    private <T> T ask(String name, Object message, Class<T> answer, Runnable cut) throws IOException {
        return WIRE.read(calls.message(calls.post(SYNC + name, WIRE.write(message)), cut), answer);
    }

    /**
     * Greets, and sends until each unit has its verdict.
     *
     * @param cut told of each message that had to be sent again
     */
    Map<UUID, Verdict.Kind> send(Runnable cut) throws IOException {
        int spoken = Kehu.SCHEMA.versions().current();
        ask(
                "hello",
                new Hello(device, "bench", spoken, held.epoch(), held.start(), held.start()),
                HelloReply.class,
                cut);
        List<String> left = units;
        while (!left.isEmpty()) {
            PushReply reply = ask("push", new PushRequest(device, held.epoch(), null, left), PushReply.class, cut);
            List<String> again = new ArrayList<>();
            for (int i = 0; i < left.size(); i++) {
                Verdict verdict = reply.verdicts().get(i);
                if (verdict.kind() == Verdict.Kind.DEFERRED) {
                    again.add(left.get(i));
                } else {
                    verdicts.put(verdict.unit(), verdict.kind());
                }
            }
            left = again;
        }
        return verdicts;
    }

    /** Takes what happened since the evening. @return how many records came */
    int take(Runnable cut) throws IOException {
        int came = 0;
        Position after = held.start();
        @Nullable String place = null;
        ChangesPage page;
        do {
            page = ask(
                    "changes",
                    new ChangesRequest(device, held.epoch(), after, place, held.fingerprint(), ROWS),
                    ChangesPage.class,
                    cut);
            if (page.action() != SyncAction.OK) {
                throw new IOException("changes were answered by " + page.action());
            }
            came += page.puts().size() + page.fields().size();
            after = page.next();
            place = page.nextPlace();
        } while (page.more());
        return came;
    }
}
