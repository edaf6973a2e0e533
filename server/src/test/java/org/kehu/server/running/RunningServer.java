package org.kehu.server.running;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The packaged server, up and answering, in a process of its own. Use {@link #on} for the one shared by all tests of a
 * run; {@link #start} only where a test stops, kills or misconfigures its server.
 */
public final class RunningServer implements AutoCloseable {
    private static final Pattern FINGERPRINT = Pattern.compile("SHA-256 ((?:[0-9A-F]{2}:){31}[0-9A-F]{2})");
    private static final Pattern FIRST_START = Pattern.compile("sign in as (\\S+) with the one-time password (\\S+) ");

    private final ServerProcess process;
    private final Path data;
    private final Map<String, String> settings;
    private final int httpsPort;
    private final int httpPort;
    private final String fingerprint;

    private RunningServer(ServerProcess process, Path data, Map<String, String> settings, int httpsPort, int httpPort) {
        this.process = process;
        this.data = data;
        this.settings = settings;
        this.httpsPort = httpsPort;
        this.httpPort = httpPort;
        Matcher printed = FINGERPRINT.matcher(process.output());
        if (!printed.find()) {
            throw new IllegalStateException("no fingerprint:\n" + process.output());
        }
        this.fingerprint = printed.group(1);
    }

    /** The shared one on this database; started at first use, stopped when the test run ends. */
    public static RunningServer on(TestDatabase database) {
        return SharedServers.on(database);
    }

    /** A server of one's own on free ports; more settings as {@code KEHU_*}. */
    public static RunningServer start(Path data, Map<String, String> settings) {
        return start(data, settings, FreePort.next(), FreePort.next());
    }

    private static RunningServer start(Path data, Map<String, String> settings, int https, int http, String... more) {
        return startOf(ServerDistribution.folder(), data, settings, https, http, more);
    }

    private static RunningServer startOf(
            Path distribution, Path data, Map<String, String> settings, int https, int http, String... more) {
        Map<String, String> all = surroundings(https, http);
        all.putAll(settings);
        ServerProcess process = ServerProcess.startOf(distribution, data, all, more);
        if (!process.isReady()) {
            throw new IllegalStateException("the server did not start:\n" + process.output());
        }
        return new RunningServer(process, data, settings, https, http);
    }

    private static Map<String, String> surroundings(int https, int http) {
        return new HashMap<>(
                Map.of("KEHU_HTTPS_PORT", "" + https, "KEHU_HTTP_PORT", "" + http, "KEHU_ANNOUNCE", "none"));
    }

    /** Once this one has ended: the same data and settings at the same addresses, as after a restart of the machine. */
    public RunningServer startAgain() {
        return start(data, settings, httpsPort, httpPort);
    }

    /** The same as {@link #startAgain} where it is to fail, as it ended. */
    public ServerProcess startRefused() {
        return failedLater(new LaterServer(ServerDistribution.folder()));
    }

    /** Once this one has ended: a later program on the same data. */
    public RunningServer startLater(LaterServer later) {
        return startOf(later.folder(), data, settings, httpsPort, httpPort);
    }

    /** The same where it is to fail, as it ended. */
    public ServerProcess failedLater(LaterServer later) {
        Map<String, String> all = surroundings(httpsPort, httpPort);
        all.putAll(settings);
        ServerProcess process = ServerProcess.startOf(later.folder(), data, all);
        if (process.isReady()) {
            process.close();
            throw new IllegalStateException("it was to fail and works:\n" + process.output());
        }
        process.exitCode();
        return process;
    }

    /** Once this one has ended: begins with the state of a backup, at the same addresses. */
    public RunningServer startRestored(Path backup) {
        return start(data, settings, httpsPort, httpPort, "--restore", backup.toString());
    }

    /** The command of the same name, as it ended. */
    public ServerProcess backup(Path file) {
        ServerProcess command = ServerProcess.start(data, settings, "--backup", file.toString());
        command.exitCode();
        return command;
    }

    /** A start that is to be refused, as it ended. */
    public ServerProcess refusedRestore(Path backup) {
        ServerProcess command = ServerProcess.start(data, settings, "--restore", backup.toString());
        command.exitCode();
        return command;
    }

    /** Ends it as a loss of power does. */
    public void kill() {
        process.handle().destroyForcibly();
        process.exitCode();
    }

    /** {@code https://localhost:port/}. */
    public URI https() {
        return URI.create("https://localhost:" + httpsPort + "/");
    }

    /** {@code http://127.0.0.1:port/}. */
    public URI http() {
        return URI.create("http://127.0.0.1:" + httpPort + "/");
    }

    public int httpPort() {
        return httpPort;
    }

    /** As printed: upper case hex pairs with colons. */
    public String fingerprint() {
        return fingerprint;
    }

    public Path data() {
        return data;
    }

    public ServerProcess process() {
        return process;
    }

    /** Name and one-time password, if this was the first start on its database. */
    public Optional<Map.Entry<String, String>> firstAdministrator() {
        Matcher printed = FIRST_START.matcher(process.output());
        return printed.find() ? Optional.of(Map.entry(printed.group(1), printed.group(2))) : Optional.empty();
    }

    /** A caller without a token, by HTTPS with the fingerprint pinned. */
    public ApiClient client() {
        return new ApiClient(https(), fingerprint);
    }

    /** This server as callers see it who reach it by something on another port that shows its certificate. */
    public RunningServer behind(int front) {
        return new RunningServer(process, data, settings, front, httpPort);
    }

    @Override
    public void close() {
        process.close();
    }
}
