package org.kehu.bench.device;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.process.Answers;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Subscription;
import org.kehu.client.start.FoundServer;
import org.kehu.client.start.SignedIn;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.common.Kehu;

/** A device that does what it is told, line by line, and answers how long it took. */
public final class Device {
    private static final double NANOS = 1e9;

    private final AtomicReference<@Nullable LocalSession> opened = new AtomicReference<>();
    private final Answers answers;
    private @Nullable SignedIn person;
    private final Path data;
    private int worked;

    private Device(Answers answers, Path data) {
        this.answers = answers;
        this.data = data;
    }

    /** @param arguments address of the server, data folder, login, password */
    public static void main(String[] arguments) throws Exception {
        Device device = new Device(new Answers(System.out), Path.of(arguments[1]));
        device.signIn(arguments[0], arguments[2], arguments[3]);
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null && !line.equals("end"); line = lines.readLine()) {
            String[] words = line.split(" ");
            device.answers.give(device.does(words[0], words.length > 1 ? words[1] : ""));
        }
        device.session().close();
        System.exit(0);
    }

    private void signIn(String address, String login, String password) throws Exception {
        ClientSessions sessions = new ClientSessions(data, Kehu.CATALOG, InstantSource.system(), "bench", opened::set);
        ServerGate gate = new ServerGate(sessions);
        FoundServer server = gate.probe(address);
        person = gate.trust(server).signIn(login, password.toCharArray());
        answers.give(Map.of("signedIn", true));
    }

    private LocalSession session() {
        return Objects.requireNonNull(opened.get());
    }

    private Map<String, ?> does(String what, String with) throws Exception {
        return switch (what) {
            case "fill" -> fill();
            case "dump" -> new Dump(session().records()).to(Path.of(with));
            case "work" -> work(Integer.parseInt(with));
            case "reconnect" -> reconnect();
            case "listen" -> listen();
            case "import" -> new ImportWork(session()).bring(data.resolveSibling("import.csv"), Integer.parseInt(with));
            case "undo" -> new ImportWork(session()).takeBack(UUID.fromString(with));
            case "read" -> new StoreReading(session().records()).times();
            default -> throw new IllegalArgumentException(what);
        };
    }

    private Map<String, ?> fill() throws Exception {
        Map<String, Double> answer = new HashMap<>();
        long start = System.nanoTime();
        Objects.requireNonNull(person)
                .firstSync()
                .run(
                        progress -> {
                            if (progress.usable()) {
                                answer.putIfAbsent("usableSeconds", (System.nanoTime() - start) / NANOS);
                            }
                            answer.put("records", (double) progress.done());
                            answer.put("textBytes", (double) progress.bytes());
                        },
                        () -> false);
        return answer;
    }

    /** On other customers each time. */
    private Map<String, ?> work(int forms) throws Exception {
        int from = worked;
        worked += forms;
        return new FormWork(session()).edit(from, worked);
    }

    /** A round that is asked for now, and nothing left to send. */
    private Map<String, ?> reconnect() throws InterruptedException {
        BlockingQueue<LinkState> states = new LinkedBlockingQueue<>();
        Subscription listening = session().syncing().onChange(states::add);
        session().syncing().syncNow();
        LinkState now = states.take();
        while (now.running() || now.waiting() > 0) {
            if (!now.running() && now.link() != LinkState.Link.ONLINE) {
                throw new IllegalStateException(now.toString());
            }
            now = states.take();
        }
        listening.close();
        return Map.of("attention", now.attention());
    }

    /** From now on each commit that changes customers is told without being asked. */
    private Map<String, ?> listen() {
        session().start();
        session().records().onChange(Set.of("customer"), changed -> answers.give(Map.of("changed", true)));
        return Map.of("listening", true);
    }
}
