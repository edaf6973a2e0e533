package org.kehu.client.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How the client was started: {@code --name=value} arguments, and for those not given the environment's {@code
 * KEHU_NAME} ({@code KEHU_CLIENT_DATA} for the data). What is given here wins over what the window remembers.
 */
public final class StartOptions {
    private static final Set<String> NAMES =
            Set.of("server", "data", "language", "theme", "user", "size", "open", "picture");

    /** Only from the environment: arguments are seen by everyone on the machine. */
    private static final String PASSWORD = "KEHU_PASSWORD";

    private final Map<String, String> values = new LinkedHashMap<>();

    private String password = "";

    private StartOptions() {}

    /** Throws with the sentence to print if an argument is not known or has no value. */
    public static StartOptions of(List<String> arguments, Map<String, String> environment) {
        StartOptions options = new StartOptions();
        for (String name : NAMES) {
            String value = environment.get(variable(name));
            if (value != null && !value.isBlank()) {
                options.values.put(name, value);
            }
        }
        arguments.forEach(options::add);
        options.password = environment.getOrDefault(PASSWORD, "");
        return options;
    }

    /** The server's folder is KEHU_DATA: both may run in one environment. */
    private static String variable(String name) {
        return "data".equals(name) ? "KEHU_CLIENT_DATA" : "KEHU_" + name.toUpperCase(Locale.ROOT);
    }

    private void add(String argument) {
        int equals = argument.indexOf('=');
        String name = argument.startsWith("--") && equals > 0 ? argument.substring(2, equals) : "";
        if (!NAMES.contains(name)) {
            throw new IllegalArgumentException("unknown argument %s; known are --%s, each with =value"
                    .formatted(
                            argument,
                            String.join(", --", NAMES.stream().sorted().toList())));
        }
        values.put(name, argument.substring(equals + 1));
    }

    public Optional<String> server() {
        return get("server");
    }

    /** Without blanks around it; empty if it is nothing but blanks. */
    public Optional<String> user() {
        return get("user").map(String::strip).filter(user -> !user.isEmpty());
    }

    /** For a start that nobody attends, such as the demo's; empty where a person signs in. */
    public String password() {
        return password;
    }

    public Optional<String> language() {
        return get("language");
    }

    public Optional<String> theme() {
        return get("theme");
    }

    /** The place to begin at, such as {@code customers} or {@code customer/} with an id behind it. */
    public Optional<String> open() {
        return get("open");
    }

    /** Where to save a picture of the window once it stands. */
    public Optional<Path> picture() {
        return get("picture").map(Path::of);
    }

    /** The folder of this person's cache and settings; made if it is not there. */
    public Path data() {
        return get("data").map(Path::of).orElseGet(() -> Path.of(System.getProperty("user.home"), ".kehu"));
    }

    /** Width and height of the window, if it shall not be as remembered. */
    public Optional<double[]> size() {
        return get("size").map(StartOptions::size);
    }

    private static double[] size(String text) {
        if (!text.matches("\\d{3,5}x\\d{3,5}")) {
            throw new IllegalArgumentException("--size=" + text + ": should be as in 1440x900");
        }
        String[] sides = text.split("x");
        return new double[] {Double.parseDouble(sides[0]), Double.parseDouble(sides[1])};
    }

    private Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }
}
