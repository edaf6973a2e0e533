package org.kehu.client.screen;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screens this person may see, in the order of the rail. */
public final class Screens {
    private final Map<String, Screen> byId = new LinkedHashMap<>();

    public Screens(List<Screen> allowed) {
        allowed.forEach(screen -> byId.put(screen.id(), screen));
    }

    public List<Screen> inRail() {
        return byId.values().stream().filter(Screen::inRail).toList();
    }

    /** Empty for a screen that is not there or not allowed. */
    public Optional<Screen> of(Place place) {
        return Optional.ofNullable(byId.get(place.screen()));
    }

    public boolean knows(Place place) {
        return byId.containsKey(place.screen());
    }
}
