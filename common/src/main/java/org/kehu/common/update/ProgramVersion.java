package org.kehu.common.update;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A version of the program as Maven writes it: three numbers, and what it is before after a dash. {@code 1.0.0-SNAPSHOT} comes before
 * {@code 1.0.0}.
 */
public record ProgramVersion(List<Integer> numbers, String before) implements Comparable<ProgramVersion> {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{1,6})\\.(\\d{1,6})\\.(\\d{1,6})(?:-([0-9A-Za-z]{1,20}(?:\\.[0-9A-Za-z]{1,20}){0,3}))?");

    public ProgramVersion {
        numbers = List.copyOf(numbers);
    }

    /** Empty if it is none, such as that of a program that runs from its classes. */
    public static Optional<ProgramVersion> of(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        List<Integer> numbers = List.of(number(parts, 1), number(parts, 2), number(parts, 3));
        return Optional.of(new ProgramVersion(numbers, parts.group(4) == null ? "" : parts.group(4)));
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }

    public boolean isNewerThan(ProgramVersion other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(ProgramVersion other) {
        for (int i = 0; i < numbers.size(); i++) {
            int order = Integer.compare(numbers.get(i), other.numbers.get(i));
            if (order != 0) {
                return order;
            }
        }
        if (before.isEmpty() || other.before.isEmpty()) {
            return Boolean.compare(before.isEmpty(), other.before.isEmpty());
        }
        return Arrays.compare(before.split("\\."), other.before.split("\\."), ProgramVersion::order);
    }

    /** Numbers come before words, as numbers. */
    private static int order(String one, String other) {
        boolean isNumber = one.matches("\\d{1,9}");
        boolean isOther = other.matches("\\d{1,9}");
        if (isNumber && isOther) {
            return Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        }
        return isNumber == isOther ? one.compareTo(other) : Boolean.compare(isOther, isNumber);
    }

    @Override
    public String toString() {
        String text = numbers.get(0) + "." + numbers.get(1) + "." + numbers.get(2);
        return before.isEmpty() ? text : text + "-" + before;
    }
}
