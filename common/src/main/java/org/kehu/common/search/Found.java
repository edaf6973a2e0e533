package org.kehu.common.search;

import java.util.List;

/**
 * Where a word was found in a text.
 *
 * @param start of the part in the text
 * @param end behind the part
 * @param sounds how the characters of the part were read, in order; none if it stands there as it was typed
 */
public record Found(int start, int end, List<Sound> sounds) {
    public Found {
        sounds = List.copyOf(sounds);
    }

    /**
     * One Chinese character as it was read.
     *
     * @param at its place in the text
     * @param reading with tone marks
     * @param typed so many letters of the reading were typed
     */
    public record Sound(int at, String reading, int typed) {}
}
