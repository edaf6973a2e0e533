package org.kehu.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.kehu.bench.table.Table;

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
        // The embedded PostgreSQL tells at length how it starts.
        Logger.getLogger("").setLevel(Level.WARNING);
        // bench/target/classes
        Path classes = Path.of(
                Bench.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path home = classes.getParent().getParent().getParent();
        System.exit(new Bench(System.out, System.err).run(arguments, home));
    }

    int run(String[] given, Path home) {
        try {
            Arguments arguments = Arguments.parse(given, home);
            if (arguments.isHelp()) {
                out.print(Results.text("usage.txt"));
                return DONE;
            }
            return measure(arguments);
        } catch (IllegalArgumentException wrong) {
            errors.println("kehu: " + wrong.getMessage());
            return WRONG;
        } catch (IOException failed) {
            errors.println("kehu: the benchmark could not run: " + failed);
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
        Thread tidy = new Thread(() -> delete(folder), "tidy");
        Runtime.getRuntime().addShutdownHook(tidy);
        Measuring measuring = new Measuring(arguments, distribution, folder, line -> errors.println("kehu: " + line));
        boolean complete = measuring.go();
        Run run = measuring.run();
        if (run.rows().isEmpty()) {
            return FAILED;
        }
        out.println(run.heading());
        out.print(Table.markdown(run.rows()));
        out.println("\n" + Results.write(run, arguments.home()));
        if (arguments.isRecorded() && complete) {
            Results.record(run, arguments.home()).forEach(out::println);
        }
        return complete ? DONE : FAILED;
    }

    /** What another process still writes there stays; it is a temporary folder. */
    private static void delete(Path folder) {
        try (var files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        } catch (IOException | java.io.UncheckedIOException busy) {
            return;
        }
    }
}
