package org.kehu.common.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;

/**
 * The versions of the declarations: which one this program speaks, and what leads from each to the next. What is only added
 * (a type, a field, an option, a verb, a part that may be left out) is no new version until a release; names and kinds of
 * fields never change.
 */
public final class Versions {
    /** Declarations that never changed. */
    public static final Versions FIRST = new Versions(List.of(), Set.of());
    /** Devices may be so many versions behind their server. */
    private static final int BEHIND = 2;

    private final List<Conversion> steps;
    private final Set<String> firstTypes;

    /**
     * @param steps the first leads from version 1 to 2
     * @param firstTypes record types that every device knows, even one that does not say which it knows
     */
    public Versions(List<Conversion> steps, Set<String> firstTypes) {
        this.steps = List.copyOf(steps);
        this.firstTypes = Set.copyOf(firstTypes);
    }

    public int current() {
        return steps.size() + 1;
    }

    /** The oldest version whose devices a server of this one still talks to. */
    public int oldestSpoken() {
        return current() - BEHIND;
    }

    /** Whether a server of this version still answers devices of another one. */
    public boolean speaksTo(int version) {
        return version >= oldestSpoken();
    }

    public Set<String> firstTypes() {
        return firstTypes;
    }

    /** Whether records of a type may look otherwise than a program of version {@code from} kept them. */
    public boolean concernsRecords(String type, int from) {
        return stepsFrom(from).stream().anyMatch(step -> step.concernsRecords(type));
    }

    /**
     * What a program of version {@code from} wrote, as this one would have.
     *
     * @throws BadValue if there is no such version, or none yet
     */
    public JsonNode upgraded(JsonNode tree, int from) {
        if (from == current()) {
            return tree;
        }
        JsonNode copy = tree.deepCopy();
        stepsFrom(from).forEach(step -> step.convert(copy));
        return copy;
    }

    private List<Conversion> stepsFrom(int from) {
        if (from > current()) {
            throw new BadValue("newer_schema", from, current());
        }
        if (from < 1) {
            throw new BadValue("bad_schema", from, current());
        }
        return steps.subList(from - 1, steps.size());
    }
}
