package org.kehu.installer.simulation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Runs histories from a seed and prints what happened in them, or lives one again that a file tells of. */
public final class Simulate {
    private static final String USAGE =
            "Arguments: --histories N (500) --seed S (1) --threads N (as many as processors), or"
                    + " --replay FILE; --files (devices on real encrypted files); --restores (of the server); --keep FILE (where a broken history is written)";

    private int histories = 500;
    private long seed = 1;
    private int threads = Runtime.getRuntime().availableProcessors();
    private boolean files;
    private Plant plant = Plant.NOTHING;
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
            Iterator<String> rest = List.of(arguments).iterator();
            while (rest.hasNext()) {
                simulate.take(rest.next(), rest);
            }
            return simulate.run(out);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            out.println(USAGE);
            return 2;
        } catch (IOException e) {
            out.println(e);
            return 2;
        }
    }

    private void take(String name, Iterator<String> rest) {
        switch (name) {
            case "--histories" -> histories = Integer.parseInt(rest.next());
            case "--seed" -> seed = Long.parseLong(rest.next());
            case "--threads" -> threads = Integer.parseInt(rest.next());
            case "--files" -> files = true;
            case "--restores" -> plant = Plant.RESTORES;
            case "--replay" -> replay = Path.of(rest.next());
            case "--keep" -> keep = Path.of(rest.next());
            default -> throw new IllegalArgumentException(name);
        }
    }

    private int run(PrintStream out) throws IOException {
        if (!files) {
            return run(out, Founded.ONCE);
        }
        Path folder = Files.createTempDirectory("kehu-simulation");
        try {
            return run(out, new FileGround(folder));
        } finally {
            FileDisk.remove(folder);
        }
    }

    private int run(PrintStream out, Ground ground) throws IOException {
        if (replay != null) {
            History history = Simulation.live(Plan.read(Files.readString(replay)), plant, ground);
            out.println(history.trace);
            out.println(history.broken.isEmpty() ? "all holds" : "BROKEN: " + history.broken);
            return history.broken.isEmpty() ? 0 : 1;
        }
        Simulation simulation = new Simulation(plant, ground, threads).run(histories, seed);
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
