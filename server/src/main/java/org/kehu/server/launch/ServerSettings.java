package org.kehu.server.launch;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checked values of one start: the environment wins over the file, the file over the default. */
final class ServerSettings {
    static final String FILE = "kehu-server.properties";

    private final Map<ServerSetting, String> values = new EnumMap<>(ServerSetting.class);
    /** Where each was written; null of what the environment gives. */
    private final Map<ServerSetting, @Nullable SettingsFile> sources = new EnumMap<>(ServerSetting.class);

    private ServerSettings(Path data) {
        values.put(ServerSetting.DATA, data.toString());
    }

    /** Reads and checks; the first wrong value stops the start. */
    static ServerSettings read(Path data, Map<String, String> environment, Console console) throws StartProblem {
        SettingsFile file = SettingsFile.read(data.resolve(FILE), console);
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

    private void take(ServerSetting setting, SettingsFile file, Map<String, String> environment, Console console)
            throws StartProblem {
        String given = environment.get(setting.environment());
        String value = (given == null ? file.values().getProperty(setting.key(), setting.initial()) : given).trim();
        sources.put(setting, given == null ? file : null);
        values.put(setting, value);
        Optional<String> complaint = setting.check().complaint(value, console);
        if (complaint.isPresent()) {
            throw wrong(setting, complaint.get(), console);
        }
    }

    /** Of a value that turns out wrong where it is looked at: with the line to mend. @param right completes "it should be" */
    StartProblem wrong(ServerSetting setting, String right, Console console) {
        SettingsFile file = sources.get(setting);
        String value = get(setting);
        return new StartProblem(
                file == null
                        ? console.text("setting.wrong.environment", setting.environment(), setting.key(), value, right)
                        : console.text(
                                "setting.wrong.file",
                                file.path(),
                                file.line(setting.key()),
                                setting.key(),
                                value,
                                right));
    }

    private static void refuseUnknown(SettingsFile file, Console console) throws StartProblem {
        for (Map.Entry<String, Integer> one : file.lines().entrySet()) {
            String key = one.getKey();
            boolean known = Arrays.stream(ServerSetting.values())
                    .anyMatch(setting -> setting.key().equals(key) && setting != ServerSetting.DATA);
            if (!known) {
                throw new StartProblem(console.text("setting.unknown", file.path(), one.getValue(), key));
            }
        }
    }
}
