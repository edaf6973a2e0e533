package org.kehu.server.launch;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The command line; all else is a setting.
 *
 * @param backup file that the server which runs on the folder is to write
 * @param restore file of a backup to begin with
 */
record StartArguments(
        boolean help,
        Path data,
        @Nullable Path backup,
        @Nullable Path restore) {

    static StartArguments parse(String[] arguments, Map<String, String> environment, Console console)
            throws StartProblem {
        Path home = Path.of(System.getProperty("user.home"), ".kehu", "server");
        StartArguments parsed = new StartArguments(
                false,
                Path.of(environment.getOrDefault(ServerSetting.DATA.environment(), home.toString())),
                null,
                null);
        for (int i = 0; i < arguments.length; i++) {
            String name = arguments[i];
            if (name.equals("--help") || name.equals("-h")) {
                parsed = new StartArguments(true, parsed.data, parsed.backup, parsed.restore);
                continue;
            }
            requireKnown(name, console);
            if (++i == arguments.length) {
                throw new StartProblem(console.text("argument.incomplete", name));
            }
            parsed = parsed.with(name, Path.of(arguments[i]));
        }
        if (parsed.backup != null && parsed.restore != null) {
            throw new StartProblem(console.text("argument.both"));
        }
        return parsed;
    }

    private static void requireKnown(String name, Console console) throws StartProblem {
        if (!name.equals("--data") && !name.equals("--backup") && !name.equals("--restore")) {
            throw new StartProblem(console.text("argument.unknown", name));
        }
    }

    private StartArguments with(String name, Path path) {
        return switch (name) {
            case "--backup" -> new StartArguments(help, data, path, restore);
            case "--restore" -> new StartArguments(help, data, backup, path);
            default -> new StartArguments(help, path, backup, restore);
        };
    }
}
