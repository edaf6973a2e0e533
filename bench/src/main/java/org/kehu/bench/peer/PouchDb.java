package org.kehu.bench.peer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.kehu.bench.device.SyncPart;
import org.kehu.bench.table.Goal;
import org.kehu.bench.table.Row;

/** PouchDB doing the same amount of synchronisation, by the scripts {@code pouch/01-install.sh} and {@code pouch/bench.js}. */
public final class PouchDb {
    private static final String PART = "sync, H2";
    private static final String NAME = "PouchDB";
    /** What writing the rows costs without any synchronisation: where that is beyond the goal, nothing can reach it. */
    private static final String RAW = "raw load alone";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final double MILLIS = 1e3;
    private static final double RATE = 0.25;
    private static final double CPU = 1 / 3.0;
    private static final double FIRST_PUSH = 0.2;
    private static final double LATER = 2;
    /** The script gives up after it. */
    private static final String PATIENCE_SECONDS = "3000";

    private final Path scripts;
    private final Path folder;
    private final Consumer<String> progress;

    /** @param peers a folder that has {@code pouch} in it; it is copied, since its scripts install beside themselves */
    public PouchDb(Path peers, Path folder, Consumer<String> progress) {
        this.scripts = peers.resolve("pouch");
        this.folder = folder;
        this.progress = progress;
    }

    /** @param ours what a device of Kehu took, in the same run */
    public List<Row> rows(SyncPart.Figures ours) throws IOException {
        Path copy = copied();
        progress.accept("peers: installing PouchDB");
        output(copy, "bash", "01-install.sh");
        progress.accept("peers: PouchDB with " + ours.records() + " documents");
        String said = output(copy, "node", "bench.js", "" + ours.records(), "1000");
        JsonNode theirs = JSON.readTree(said.lines()
                .filter(line -> line.startsWith("{"))
                .findFirst()
                .orElseThrow(() -> new IOException("PouchDB's script gave no figures: " + said)));
        return rows(ours, theirs);
    }

    private static List<Row> rows(SyncPart.Figures ours, JsonNode theirs) {
        double seconds = theirs.path("first_replication_ms").asDouble() / MILLIS;
        double cpu = (theirs.path("first_server_cpu_ms").asDouble()
                        + theirs.path("first_client_cpu_ms").asDouble())
                / MILLIS;
        double firstPush = theirs.path("push_ms").path(0).asDouble() / MILLIS;
        double later = (later(theirs.path("push_ms")) + later(theirs.path("pull_ms"))) / MILLIS;
        String first = "first synchronisation of as many records as documents of 1 kB";
        String back = "coming back: 1,000 to send, 1,000 to take";
        List<Row> rows = new ArrayList<>();
        rows.add(Row.beside(PART, first, "s", ours.seconds(), NAME, seconds, Goal.times(RATE, seconds))
                .with(RAW, ours.rawSeconds()));
        rows.add(Row.beside(PART, first, "CPU s of both ends", ours.cpu(), NAME, cpu, Goal.times(CPU, cpu))
                .with(RAW, ours.rawCpu()));
        rows.add(Row.beside(
                PART,
                back + ", later",
                "s",
                ours.later(),
                NAME + ", a later push and pull",
                later,
                Goal.times(LATER, later)));
        rows.add(Row.beside(
                PART,
                back + ", first",
                "s",
                ours.back(),
                NAME + ", its first push",
                firstPush,
                Goal.times(FIRST_PUSH, firstPush)));
        return rows;
    }

    /** The median of all but the first. */
    private static double later(JsonNode millis) {
        List<Double> all = new ArrayList<>();
        for (int i = 1; i < millis.size(); i++) {
            all.add(millis.get(i).asDouble());
        }
        Collections.sort(all);
        return all.isEmpty() ? 0 : all.get(all.size() / 2);
    }

    private Path copied() throws IOException {
        if (!Files.isRegularFile(scripts.resolve("bench.js"))) {
            throw new IOException("there is no " + scripts.resolve("bench.js"));
        }
        Path copy = Files.createDirectories(folder.resolve("pouch"));
        try (Stream<Path> files = Files.list(scripts)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, copy.resolve(file.getFileName()));
            }
        }
        return copy;
    }

    private String output(Path in, String... command) throws IOException {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(in.toFile()).redirectErrorStream(true);
        builder.environment().put("PEERS_RUN", folder.resolve("peers-run").toString());
        builder.environment().put("LIMIT", PATIENCE_SECONDS);
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " failed:\n" + said);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            process.destroy();
        }
        return said;
    }
}
