package org.kehu.server.launch;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeSet;

/** The checked values of one start: the environment wins over the file, the file over the default. */
final class ServerSettings {
    static final String FILE = "kehu-server.properties";

    private final Map<ServerSetting, String> values = new EnumMap<>(ServerSetting.class);

    private ServerSettings(Path data) {
        values.put(ServerSetting.DATA, data.toString());
    }

    /** Reads and checks; the first wrong value stops the start. */
    static ServerSettings read(Path data, Map<String, String> environment, Console console) throws StartProblem {
        Properties file = fileIn(data, console);
        refuseUnknown(file, console);
        ServerSettings settings = new ServerSettings(data);
        for (ServerSetting setting : ServerSetting.values()) {
            if (setting != ServerSetting.DATA) {
                settings.take(setting, file, environment, console);
            }
        }
        return settings;
    }

    String get(ServerSetting setting) {
        return values.getOrDefault(setting, setting.initial());
    }

    int number(ServerSetting setting) {
        return Integer.parseInt(get(setting));
    }

    /** Hands every value to the application, which runs in this JVM; a password thus never shows in a process list. */
    void publish() {
        for (ServerSetting setting : ServerSetting.values()) {
            System.setProperty(setting.property(), get(setting));
        }
        System.setProperty("kehu.version", version());
    }

    /** As the build wrote it into our jar; a development build may have none. */
    private static String version() {
        String version = KehuServer.class.getPackage().getImplementationVersion();
        return version == null ? "–" : version;
    }

    private void take(ServerSetting setting, Properties file, Map<String, String> environment, Console console)
            throws StartProblem {
        String fromFile = file.getProperty(setting.key(), setting.initial());
        String value = environment.getOrDefault(setting.environment(), fromFile).trim();
        Optional<String> complaint = setting.check().complaint(value, console);
        if (complaint.isPresent()) {
            throw new StartProblem(
                    console.text("setting.wrong", setting.key(), value, complaint.get(), setting.environment()));
        }
        values.put(setting, value);
    }

    private static Properties fileIn(Path data, Console console) throws StartProblem {
        Properties properties = new Properties();
        Path file = data.resolve(FILE);
        if (Files.exists(file)) {
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                properties.load(reader);
            } catch (IOException | IllegalArgumentException unreadable) {
                throw new StartProblem(console.text("settings.unreadable", file, unreadable.getMessage()));
            }
        }
        return properties;
    }

    private static void refuseUnknown(Properties file, Console console) throws StartProblem {
        TreeSet<String> unknown = new TreeSet<>(file.stringPropertyNames());
        Arrays.stream(ServerSetting.values()).map(ServerSetting::key).forEach(unknown::remove);
        if (!unknown.isEmpty() || file.containsKey(ServerSetting.DATA.key())) {
            String name = unknown.isEmpty() ? ServerSetting.DATA.key() : unknown.first();
            throw new StartProblem(console.text("setting.unknown", name, FILE));
        }
    }
}
