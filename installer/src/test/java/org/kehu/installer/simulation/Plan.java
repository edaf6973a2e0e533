package org.kehu.installer.simulation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A history to be lived: the same plan is the same history.
 *
 * @param seed of what comes before and behind the steps
 * @param faults percent of what goes wrong
 * @param people who sits at each device; two may be the same
 * @param steps seed of each step
 */
record Plan(long seed, int faults, List<String> people, List<Long> steps) {
    private static final String HEAD = "plan";
    private static final int FEWEST_STEPS = 20;
    private static final int MORE_STEPS = 181;
    private static final int FEWEST_PEOPLE = 3;

    Plan {
        people = List.copyOf(people);
        steps = List.copyOf(steps);
    }

    static Plan of(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int users = FEWEST_PEOPLE + random.nextInt(Company.PEOPLE.size() - FEWEST_PEOPLE + 1);
        List<String> people = new ArrayList<>();
        for (int desks = 2 + random.nextInt(4); people.size() < desks; ) {
            people.add(Company.PEOPLE.get(random.nextInt(users)));
        }
        int faults = random.nextInt(31);
        // most histories are short: more of them fit, and short ones break as well
        int steps = FEWEST_STEPS + random.nextInt(1 + random.nextInt(MORE_STEPS));
        return new Plan(
                seed,
                faults,
                people,
                LongStream.generate(random::nextLong).limit(steps).boxed().toList());
    }

    Plan withSteps(List<Long> fewer) {
        return new Plan(seed, faults, people, fewer);
    }

    Plan withFaults(int percent) {
        return new Plan(seed, percent, people, steps);
    }

    /** One line: {@code plan SEED FAULTS people steps}. */
    String write() {
        return "%s %d %d %s %s"
                .formatted(
                        HEAD,
                        seed,
                        faults,
                        String.join(",", people),
                        steps.stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    /** Finds the plan in a text that has one. @throws IllegalArgumentException if it has none */
    static Plan read(String text) {
        String line = text.lines()
                .filter(one -> one.startsWith(HEAD + " "))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no line begins with '" + HEAD + "'"));
        String[] parts = line.split(" ");
        if (parts.length < 4) {
            throw new IllegalArgumentException(line);
        }
        String steps = parts.length == 4 ? "" : parts[4];
        return new Plan(
                Long.parseLong(parts[1]),
                Integer.parseInt(parts[2]),
                Arrays.asList(parts[3].split(",")),
                Arrays.stream(steps.split(","))
                        .filter(step -> !step.isEmpty())
                        .map(Long::parseLong)
                        .toList());
    }
}
