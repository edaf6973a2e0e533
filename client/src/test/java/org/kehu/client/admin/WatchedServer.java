package org.kehu.client.admin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.kehu.client.desk.SampleCompany;

/** A server of which the test says how it is; remembers what it was asked for. */
final class WatchedServer implements ServerWatch {
    final List<String> ran = new ArrayList<>();
    volatile List<ServerWatch.Backup> backups = List.of();
    volatile ServerWatch.Job job = job(Phase.IDLE, 0, 3, false, "");
    int epochs;

    static ServerWatch.Job job(Phase phase, long handled, int applied, boolean stopped, String problem) {
        return new ServerWatch.Job(
                "recycle",
                phase,
                Instant.parse("2026-03-03T19:00:00Z"),
                Instant.parse("2026-03-02T19:00:00Z"),
                handled,
                400L,
                applied,
                1,
                stopped,
                problem);
    }

    static ServerWatch.Job stoppedBeforeItBegan() {
        Instant next = Instant.parse("2026-03-03T19:00:00Z");
        return new ServerWatch.Job("recycle", Phase.STOPPING, next, null, 0, null, 0, 0, false, "");
    }

    private static ServerWatch.Job backup() {
        Instant next = Instant.parse("2026-03-03T19:00:00Z");
        return new ServerWatch.Job("backup", Phase.IDLE, next, null, 0, null, 0, 0, false, "");
    }

    static ServerWatch.Backup proved(Instant time) {
        return new ServerWatch.Backup(
                time, "kehu-01", "kehu-5f1c7a52-20260301T190000Z.backup", 48_211, 7_340_032, time, "");
    }

    static ServerWatch.Backup failed(Instant madeAt) {
        return new ServerWatch.Backup(
                madeAt, "kehu-01", "", 0, 0, null, "The backup could not be made: No space left on device");
    }

    @Override
    public ServerReport report() {
        ServerFacts facts = new ServerFacts(
                "0.1",
                "H2 2.4.240",
                "5",
                "1",
                Instant.parse("2026-03-02T01:30:00Z"),
                List.of(new UnknownPlace(Instant.parse("2026-03-02T02:30:00Z"), SampleCompany.ME)),
                backups,
                List.of(job, backup()));
        return new ServerReport("kehu.example:8443", "7C:4A:19:E2", facts, true, 3_400_000);
    }

    @Override
    public void run(String name) {
        ran.add(name);
        job = job(Phase.RUNNING, 100, 7, false, "");
    }

    @Override
    public void stop(String name) {
        ran.add("stop " + name);
        job = job(Phase.STOPPING, 100, 8, false, "");
    }

    @Override
    public void beginEpoch() {
        epochs++;
    }
}
