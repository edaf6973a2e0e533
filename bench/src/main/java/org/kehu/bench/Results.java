package org.kehu.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Keeps tables: each as JSON, the last recorded one in the documentation. */
final class Results {
    private static final String EXPLANATION = """
            # Performance

            What the server costs, beside the least that it could: the *floor* is plain JAX-RS and EclipseLink doing just the \
            SQL, in the same Payara Micro, with the same JVM options, the same H2 and the same launcher, measured in the same \
            run. CPU milliseconds are user and system time of the server's process, divided by the operations. \
            `./kehu bench --record` writes this page.

            What stands against Kehu in the comparison: it checks a token, rights, field access and rules, writes history, the \
            log and a verdict, and moving an opportunity also makes the tasks of the stage. It forces each commit to the disk; \
            the floor leaves that to H2 (`WRITE_DELAY=0`). What stands for it: the caller is an administrator who sees \
            everything, so no access predicate is in the queries.

            CPU per operation still falls during the first minute of warm-up; the figures below say how long theirs was, how many \
            customers there were and how busy the machine was.

            Not measured yet: PostgreSQL, 32 clients, tickets, the mixed load, growth to 1,000,000 customers, the client, the \
            first synchronisation.

            """;

    private Results() {}

    static Path write(Table table, Path home) throws IOException {
        Path folder = Files.createDirectories(home.resolve("bench").resolve("results"));
        Path file = folder.resolve(table.surroundings().taken().replace(':', '-') + ".json");
        Map<String, ?> content = Map.of(
                "surroundings", table.surroundings(),
                "loadAfter", table.loadAfter(),
                "customers", table.arguments().customers(),
                "warmUpSeconds", table.arguments().warmUp(),
                "seconds", table.arguments().seconds(),
                "rows", table.rows());
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), content);
        return file;
    }

    static Path record(Table table, Path home) throws IOException {
        Path page = home.resolve("docs").resolve("performance.md");
        return Files.writeString(page, EXPLANATION + table.heading() + "\n" + table.markdown());
    }
}
