package org.kehu.installer.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Runs histories from a seed and prints what happened in them, or lives one again that a file tells of. */
public final class Simulate {
    private static final String USAGE =
            "Arguments: --histories N (500) --seed S (1), or --replay FILE; --keep FILE (where a broken history is written)";

    private int histories = 500;
    private long seed = 1;
    private @Nullable Path replay;
    private @Nullable Path keep;

    private Simulate() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** @return exit code: 0 if all holds, 1 if something does not, 2 if the arguments are wrong */
    static int run(String[] arguments, PrintStream out) {
        Simulate simulate = new Simulate();
        try {
            for (int i = 0; i < arguments.length; i += 2) {
                simulate.take(arguments[i], arguments[i + 1]);
            }
            return simulate.run(out);
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            out.println(USAGE);
            return 2;
        } catch (IOException e) {
            out.println(e);
            return 2;
        }
    }

    private void take(String name, String value) {
        switch (name) {
            case "--histories" -> histories = Integer.parseInt(value);
            case "--seed" -> seed = Long.parseLong(value);
            case "--replay" -> replay = Path.of(value);
            case "--keep" -> keep = Path.of(value);
            default -> throw new IllegalArgumentException(name);
        }
    }

    private int run(PrintStream out) throws IOException {
        if (replay != null) {
            History history = Simulation.live(Plan.read(Files.readString(replay)), Plant.NOTHING);
            out.println(history.trace);
            out.println(history.broken.isEmpty() ? "all holds" : "BROKEN: " + history.broken);
            return history.broken.isEmpty() ? 0 : 1;
        }
        Simulation simulation = new Simulation(Plant.NOTHING).run(histories, seed);
        if (simulation.failed() != null) {
            String shrunk = simulation.shrunk();
            out.print(shrunk);
            if (keep != null) {
                Files.writeString(keep, shrunk);
            }
        }
        out.print(simulation.report());
        return simulation.failed() == null ? 0 : 1;
    }
}
