package org.kehu.server.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The command line; all else is a setting.
 *
 * @param backup file that the server which runs on the folder is to write
 * @param restore file of a backup to begin with
 * @param moveTo JDBC URL of an empty database that everything is to be copied to
 */
record StartArguments(
        boolean help,
        Path data,
        @Nullable Path backup,
        @Nullable Path restore,
        @Nullable String moveTo) {
    private static final List<String> NAMES = List.of("--data", "--backup", "--restore", "--move-to");

    static StartArguments parse(String[] arguments, Map<String, String> environment, Console console)
            throws StartProblem {
        Path home = Path.of(System.getProperty("user.home"), ".kehu", "server");
        StartArguments parsed = new StartArguments(
                false,
                Path.of(environment.getOrDefault(ServerSetting.DATA.environment(), home.toString())),
                null,
                null,
                null);
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--help") || name.equals("-h")) {
                parsed = new StartArguments(true, parsed.data, parsed.backup, parsed.restore, parsed.moveTo);
                continue;
            }
            requireKnown(name, console);
            if (++i == arguments.length) {
                throw new StartProblem(console.text("argument.incomplete", name));
            }
            parsed = parsed.with(name, arguments[i]);
        }
        if (Stream.of(parsed.backup, parsed.restore, parsed.moveTo)
                        .filter(Objects::nonNull)
                        .count()
                > 1) {
            throw new StartProblem(console.text("argument.both"));
        }
        return parsed;
    }

    private static void requireKnown(String name, Console console) throws StartProblem {
        if (!NAMES.contains(name)) {
            throw new StartProblem(console.text("argument.unknown", name));
        }
    }

    private StartArguments with(String name, String value) {
        return switch (name) {
            case "--backup" -> new StartArguments(help, data, Path.of(value), restore, moveTo);
            case "--restore" -> new StartArguments(help, data, backup, Path.of(value), moveTo);
            case "--move-to" -> new StartArguments(help, data, backup, restore, value);
            default -> new StartArguments(help, Path.of(value), backup, restore, moveTo);
        };
    }
}
