package org.kehu.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kehu.bench.server.Database;
import org.kehu.bench.server.Operation;

/** The command line. */
final class Arguments {
    private static final int MOST = 1_000_000;
    private static final int MOST_CLIENTS = 256;

    private final Path home;
    private boolean help;
    private boolean record;
    private boolean quick;
    private int customers = 100_000;
    private int records = 100_000;
    private int seconds = 5;
    private int warmUp = 60;
    private List<Integer> clients = List.of(1, 8, 32);
    private Set<Part> parts = EnumSet.allOf(Part.class);
    private Set<Database> databases = EnumSet.allOf(Database.class);
    private Set<Operation> only = EnumSet.allOf(Operation.class);
    private @Nullable Path peers;

    /** What can be measured on its own. */
    enum Part {
        SERVER,
        SYNC,
        CLIENT,
        SEARCH,
        IMPORT
    }

    private Arguments(Path home) {
        this.home = home;
    }

    /**
     * @param home the folder of the project
     * @throws IllegalArgumentException with a sentence for the caller
     */
    static Arguments parse(String[] given, Path home) {
        Arguments parsed = new Arguments(home);
        if (Arrays.asList(given).contains("--quick")) {
            parsed.quick();
        }
        for (int i = 0; i < given.length; i++) {
            i += parsed.take(given[i], i + 1 < given.length ? given[i + 1] : null);
        }
        return parsed;
    }

    private void quick() {
        quick = true;
        customers = 10_000;
        records = 10_000;
        seconds = 2;
        warmUp = 13;
        clients = List.of(1, 8);
        databases = EnumSet.of(Database.H2);
    }

    /** How many more arguments it took. */
    private int take(String name, @Nullable String next) {
        switch (name) {
            case "--help", "-h" -> help = true;
            case "--record" -> record = true;
            case "--quick" -> {
                return 0;
            }
            default -> {
                valued(name, next);
                return 1;
            }
        }
        return 0;
    }

    private void valued(String name, @Nullable String next) {
        switch (name) {
            case "--customers" -> customers = GivenValue.number(name, next, 1_000, MOST);
            case "--records" -> records = GivenValue.number(name, next, 6_000, MOST);
            case "--seconds" -> seconds = GivenValue.number(name, next, 1, MOST);
            case "--warm-up" -> warmUp = GivenValue.number(name, next, 0, MOST);
            case "--clients" ->
                clients = GivenValue.words(name, next)
                        .map(word -> GivenValue.number(name, word, 1, MOST_CLIENTS))
                        .toList();
            case "--parts" -> parts = GivenValue.some(Part.class, name, next);
            case "--databases" -> databases = GivenValue.some(Database.class, name, next);
            case "--only" -> only = GivenValue.some(Operation.class, name, next);
            case "--peers" -> peers = GivenValue.folder(name, next);
            default ->
                throw new IllegalArgumentException(
                        "bench knows no argument '" + name + "'; ./kehu bench --help lists those it knows");
        }
    }

    Path home() {
        return home;
    }

    boolean isHelp() {
        return help;
    }

    boolean isRecorded() {
        return record;
    }

    boolean isQuick() {
        return quick;
    }

    int customers() {
        return customers;
    }

    int records() {
        return records;
    }

    int seconds() {
        return seconds;
    }

    int warmUp() {
        return warmUp;
    }

    List<Integer> clients() {
        return clients;
    }

    Set<Part> parts() {
        return parts;
    }

    Set<Database> databases() {
        return databases;
    }

    Set<Operation> only() {
        return only;
    }

    /** The folder of peer scripts, null without. */
    @Nullable Path peers() {
        return peers;
    }
}
