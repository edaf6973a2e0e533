package org.kehu.bench.run;

/** The rows of the table, with the most that Kehu may cost as a multiple of the floor. */
public enum Operation {
    READ("read one customer", 1.5),
    FIRST_PAGE("first page of 50 by name", 1.5),
    DEEP_PAGE("keyset page of 50, deep in the list", 1.5),
    SEARCH("search a part of a name", 0),
    CREATE("create a customer", 1.7),
    MOVE("move an opportunity's stage", 1.7);

    /** What a search may cost, whatever the floor costs. */
    public static final double SEARCH_GOAL_MILLIS = 3;

    private final String label;
    private final double goal;

    Operation(String label, double goal) {
        this.label = label;
        this.goal = goal;
    }

    public String label() {
        return label;
    }

    /** @return CPU milliseconds */
    public double most(double floor) {
        return this == SEARCH ? SEARCH_GOAL_MILLIS : goal * floor;
    }

    boolean isRead() {
        return this != CREATE && this != MOVE;
    }

    public String goal() {
        return this == SEARCH ? "≤ 3 ms" : "≤ " + goal + " × floor";
    }
}
