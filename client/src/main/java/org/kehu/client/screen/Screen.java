package org.kehu.client.screen;

import java.util.function.Function;
import org.kordamp.ikonli.Ikon;

/**
 * A screen as the window knows it. Its name is the label {@code screen.<id>}.
 *
 * @param inRail whether it stands in the rail; a record's card does not
 * @param under id of the screen that the rail marks while this one is in front: itself, or the list that a card comes from
 * @param open makes the page of a place; called once per open place
 */
public record Screen(String id, Ikon icon, boolean inRail, String under, Function<Place, Page> open) {
    public Screen(String id, Ikon icon, boolean inRail, Function<Place, Page> open) {
        this(id, icon, inRail, id, open);
    }

    public String labelKey() {
        return "screen." + id;
    }
}
