package org.kehu.installer.simulation;

import java.io.PrintStream;

/** Runs histories from a seed and prints what happened in them: {@code --histories N --seed S}. */
public final class Simulate {
    private static final String USAGE =
            "kehu: simulate takes --histories N (500) and --seed S (1), whole numbers, not '%s'%n";

    private Simulate() {}

    public static void main(String[] arguments) {
        System.exit(run(arguments, System.out));
    }

    /** @return exit code: 0 if all holds, 1 if something does not, 2 if the arguments are wrong */
    static int run(String[] arguments, PrintStream out) {
        int histories = 500;
        long seed = 1;
        try {
            for (int i = 0; i < arguments.length; i += 2) {
                switch (arguments[i]) {
                    case "--histories" -> histories = Integer.parseInt(arguments[i + 1]);
                    case "--seed" -> seed = Long.parseLong(arguments[i + 1]);
                    default -> throw new IllegalArgumentException(arguments[i]);
                }
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            out.printf(USAGE, String.join(" ", arguments));
            return 2;
        }
        Simulation simulation = new Simulation(Plant.NOTHING).run(histories, seed);
        out.print(simulation.report());
        return simulation.failed() == null ? 0 : 1;
    }
}
