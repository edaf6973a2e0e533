package org.kehu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/**
 * The benchmarks. Ends with 0 when the table is there, whether or not the goals hold; 2 when it was called wrongly, 1 when it
 * could not measure.
 */
public final class Bench {
    private static final int DONE = 0;
    private static final int FAILED = 1;
    private static final int WRONG = 2;

    private final PrintStream out;
    private final PrintStream errors;

    Bench(PrintStream out, PrintStream errors) {
        this.out = out;
        this.errors = errors;
    }

    public static void main(String[] arguments) throws URISyntaxException {
        // bench/target/classes
        Path classes = Path.of(
                Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path home = classes.getParent().getParent().getParent();
        System.exit(new Bench(System.out, System.err).run(arguments, home));
    }

    int run(String[] given, Path home) {
        try {
            Arguments arguments = Arguments.parse(given, home);
            if (arguments.help()) {
                out.print(Arguments.USAGE);
                return DONE;
            }
            return measure(arguments);
        } catch (IllegalArgumentException wrong) {
            errors.println("kehu: " + wrong.getMessage());
            return WRONG;
        } catch (IOException failed) {
            errors.println("kehu: the benchmark could not run: " + failed);
            failed.printStackTrace(errors);
            return FAILED;
        }
    }

    private int measure(Arguments arguments) throws IOException {
        Path distribution = arguments.home().resolve("server/target/dist");
        if (!Files.isRegularFile(distribution.resolve("kehu-server.war"))) {
            errors.println("kehu: the server is not built: there is no " + distribution.resolve("kehu-server.war"));
            return FAILED;
        }
        Path folder = Files.createTempDirectory("kehu-bench");
        try {
            Table table = new Comparison(arguments, errors).run(distribution, folder);
            out.println(table.heading());
            out.print(table.markdown());
            out.println("\n" + Results.write(table, arguments.home()));
            if (arguments.record()) {
                out.println(Results.record(table, arguments.home()));
            }
            return DONE;
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
