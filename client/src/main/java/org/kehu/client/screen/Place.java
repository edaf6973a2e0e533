package org.kehu.client.screen;

/**
 * Where a person can be: a screen, and within it the record or view shown.
 *
 * @param argument what the screen shows, such as a record's id; empty for the screen itself
 */
public record Place(String screen, String argument) {
    public static Place of(String screen) {
        return new Place(screen, "");
    }

    /** As {@link #toString} writes it. */
    public static Place parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text) : new Place(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public String toString() {
        return argument.isEmpty() ? screen : screen + "/" + argument;
    }
}
