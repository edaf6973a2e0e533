package org.kehu.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.kehu.bench.run.Operation;

/**
 * The command line.
 *
 * @param seconds that each figure is measured for
 * @param home the folder of the project
 */
record Arguments(boolean help, int customers, int seconds, int warmUp, Set<Operation> only, boolean record, Path home) {
    static final String USAGE = """
            Usage: ./kehu bench [--customers N] [--seconds S] [--warm-up S] [--only NAME] [--record]

            Fills the server and the floor (plain JAX-RS and EclipseLink doing just the SQL) with the same customers, calls
            both over HTTP with 1 and 8 clients, prints one table and keeps it in bench/results.

              --customers N   how many customers (100000)
              --seconds S     how long each figure is measured (10)
              --warm-up S     how long each operation runs before (10)
              --only NAME     one operation: read, first_page, deep_page, search, create or move
              --record        write the table to docs/performance.md as well
            """;
    private static final int CUSTOMERS = 100_000;
    private static final int SECONDS = 10;

    /** @throws IllegalArgumentException with a sentence for the caller */
    static Arguments parse(String[] given, Path home) {
        Arguments parsed =
                new Arguments(false, CUSTOMERS, SECONDS, SECONDS, EnumSet.allOf(Operation.class), false, home);
        for (int i = 0; i < given.length; i++) {
            String name = given[i];
            parsed = switch (name) {
                case "--help", "-h" -> parsed.asked(true, parsed.record);
                case "--record" -> parsed.asked(parsed.help, true);
                case "--customers" -> parsed.sized(number(given, ++i, 100), parsed.seconds, parsed.warmUp);
                case "--seconds" -> parsed.sized(parsed.customers, number(given, ++i, 1), parsed.warmUp);
                case "--warm-up" -> parsed.sized(parsed.customers, parsed.seconds, number(given, ++i, 0));
                case "--only" -> parsed.only(operation(value(given, ++i)));
                default ->
                    throw new IllegalArgumentException(
                            "bench knows no argument '" + name + "'; ./kehu bench --help lists those it knows");
            };
        }
        return parsed;
    }

    private Arguments asked(boolean forHelp, boolean toRecord) {
        return new Arguments(forHelp, customers, seconds, warmUp, only, toRecord, home);
    }

    private Arguments sized(int newCustomers, int newSeconds, int newWarmUp) {
        return new Arguments(help, newCustomers, newSeconds, newWarmUp, only, record, home);
    }

    private Arguments only(Operation operation) {
        return new Arguments(help, customers, seconds, warmUp, EnumSet.of(operation), record, home);
    }

    private static String value(String[] given, int place) {
        if (place >= given.length) {
            throw new IllegalArgumentException(given[place - 1] + " needs a value; ./kehu bench --help shows which");
        }
        return given[place];
    }

    private static int number(String[] given, int place, int least) {
        String text = value(given, place);
        try {
            int number = Integer.parseInt(text);
            if (number >= least && number <= 1_000_000) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Said below, as for a number out of range.
        }
        throw new IllegalArgumentException(
                given[place - 1] + " must be a number from " + least + " to 1000000, and not '" + text + "'");
    }

    private static Operation operation(String name) {
        return Arrays.stream(Operation.values())
                .filter(operation -> operation.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--only must be read, first_page, deep_page, search,"
                        + " create or move, and not '" + name + "'"));
    }
}
