package org.kehu.client.admin;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.DoubleConsumer;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.start.StartProblem;

/** A server that has one version, offered, and takes every file but one that is called wrong. */
final class ShelvedUpdates implements ClientUpdates {
    private static final Instant NOW = Instant.parse("2026-03-02T06:32:00Z");
    private static final String KEY = "3f:0a:91:5c:77:e2:18:b4:60:dd:4e:29:a3:f5:0c:86";
    private final List<ClientUpdate> updates = new ArrayList<>(
            List.of(update("1.4.0", UpdateStanding.OFFERED, event(500_000, "ADDED"), event(400_000, "OFFERED"))));
    boolean takes = true;

    /** The administration of such a server. */
    static AdminPage page(RecordDesk desk, Passwords passwords, ServerWatch server, Devices devices) {
        return new AdminPage(desk, passwords, server, devices, new ShelvedUpdates());
    }

    private static UpdateEvent event(long secondsAgo, String done) {
        return new UpdateEvent(NOW.minusSeconds(secondsAgo), SampleCompany.ME, done);
    }

    private static ClientUpdate update(String version, UpdateStanding standing, UpdateEvent... events) {
        return new ClientUpdate(
                new UUID(0, version.hashCode()),
                version,
                "linux-amd64",
                71_680_000,
                KEY,
                standing,
                Map.of("en", "Lists open twice as quickly.", "zh_CN", "列表打开速度提高一倍。"),
                List.of(events));
    }

    @Override
    public HeldUpdates all() {
        return new HeldUpdates(updates, takes);
    }

    @Override
    public ClientUpdate bring(Path file, DoubleConsumer progress) throws StartProblem {
        if (file.toString().contains("wrong")) {
            throw new StartProblem("problem.http.update-wrong.detail", Map.of("why", "SIGNATURE"));
        }
        progress.accept(1);
        ClientUpdate brought = update("1.5.0", UpdateStanding.HELD, event(0, "ADDED"));
        updates.add(0, brought);
        return brought;
    }

    @Override
    public void offer(ClientUpdate update) {
        stand(update, UpdateStanding.OFFERED);
    }

    @Override
    public void hold(ClientUpdate update) {
        stand(update, UpdateStanding.HELD);
    }

    @Override
    public void withdraw(ClientUpdate update) {
        stand(update, UpdateStanding.WITHDRAWN);
    }

    private void stand(ClientUpdate update, UpdateStanding standing) {
        List<UpdateEvent> events = new ArrayList<>(update.events());
        events.add(event(0, standing.name()));
        updates.set(updates.indexOf(update), update(update.version(), standing, events.toArray(UpdateEvent[]::new)));
    }
}
