package org.kehu.common.house;

import java.util.List;

/** Line counts of one kind of thing, sorted, with the figures the house asks for. */
record Sizes(List<Integer> sorted) {
    /** Too few to speak of a median: a young module's first class may be its longest. */
    private static final int ENOUGH = 20;

    static Sizes of(List<Integer> counts) {
        return new Sizes(counts.stream().sorted().toList());
    }

    boolean areEnough() {
        return sorted.size() >= ENOUGH;
    }

    int median() {
        return at(50);
    }

    int ninetiethPercentile() {
        return at(90);
    }

    private int at(int percent) {
        return sorted.isEmpty() ? 0 : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
    }

    @Override
    public String toString() {
        return "%d, lines: median %d, 90th percentile %d, most %d"
                .formatted(sorted.size(), median(), ninetiethPercentile(), at(100));
    }
}
