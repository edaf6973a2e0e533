package org.kehu.server.launch;

import java.nio.file.Path;
import java.util.Map;

/** The command line: {@code --data FOLDER} and {@code --help}; all else is a setting. */
record StartArguments(boolean help, Path data) {

    static StartArguments parse(String[] arguments, Map<String, String> environment, Console console)
            throws StartProblem {
        Path home = Path.of(System.getProperty("user.home"), ".kehu", "server");
        Path data = Path.of(environment.getOrDefault(ServerSetting.DATA.environment(), home.toString()));
        boolean help = false;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--help", "-h" -> help = true;
                case "--data" -> {
                    if (++i == arguments.length) {
                        throw new StartProblem(console.text("argument.incomplete", "--data"));
                    }
                    data = Path.of(arguments[i]);
                }
                default -> throw new StartProblem(console.text("argument.unknown", arguments[i]));
            }
        }
        return new StartArguments(help, data);
    }
}
