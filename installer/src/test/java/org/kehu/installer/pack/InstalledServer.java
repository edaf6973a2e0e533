package org.kehu.installer.pack;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kehu.server.running.ApiAnswer;
import org.kehu.server.running.ApiClient;
import org.kehu.server.running.FreePort;

/** The server of an installed package, as its unit starts it: the same program and arguments, as the same user. */
final class InstalledServer implements AutoCloseable {
    private static final String UNIT = "/usr/lib/systemd/system/kehu-server.service";
    private static final String READY = "  logs ";
    private static final Pattern FINGERPRINT = Pattern.compile("SHA-256 ([0-9A-F:]{95})");
    private static final Pattern ONE_TIME = Pattern.compile("one-time password (\\S+) ");
    private static final UUID DEVICE = UUID.fromString("5a0c7a3e-0d0b-4a61-8d8e-0a7c2f3b9e10");

    private final Process process;
    private final String said;
    private final ApiClient client;

    private InstalledServer(Process process, String said, int port) {
        this.process = process;
        this.said = said;
        this.client = ApiClient.of("https://localhost:" + port + "/", first(FINGERPRINT, said));
    }

    static InstalledServer start(CleanDebian debian) throws IOException {
        int port = FreePort.next();
        String user = setting(debian, "User");
        List<String> command = new ArrayList<>(List.of("setpriv", "--init-groups"));
        command.addAll(List.of("--reuid=" + user, "--regid=" + user));
        command.addAll(List.of("env", "KEHU_HTTPS_PORT=" + port, "KEHU_HTTP_PORT=" + FreePort.next()));
        command.addAll(List.of(setting(debian, "ExecStart").split(" ")));
        Process process = new ProcessBuilder(debian.inside(command.toArray(String[]::new)))
                .redirectErrorStream(true)
                .start();
        return new InstalledServer(process, untilReady(process), port);
    }

    private static String setting(CleanDebian debian, String name) throws IOException {
        return Files.readAllLines(debian.path(UNIT)).stream()
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1))
                .findFirst()
                .orElseThrow();
    }

    private static String untilReady(Process process) throws IOException {
        StringBuilder said = new StringBuilder();
        BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            said.append(line).append('\n');
            if (line.startsWith(READY)) {
                return said.toString();
            }
        }
        throw new IllegalStateException("the server did not start:\n" + said);
    }

    boolean isFirstStart() {
        return ONE_TIME.matcher(said).find();
    }

    String oneTimePassword() {
        return first(ONE_TIME, said);
    }

    ApiAnswer signIn(String password) {
        Map<String, String> device = Map.of("id", DEVICE.toString(), "name", "test");
        return client.post("api/v1/session", Map.of("name", "admin", "password", password, "device", device));
    }

    ApiAnswer changePassword(String token, String from, String to) {
        return client.with(token).post("api/v1/session/password", Map.of("current", from, "fresh", to));
    }

    /** As systemd stops it. */
    int stop() {
        process.destroy();
        return process.onExit().join().exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        process.onExit().join();
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("no " + pattern + " in\n" + text);
        }
        return found.group(1);
    }
}
