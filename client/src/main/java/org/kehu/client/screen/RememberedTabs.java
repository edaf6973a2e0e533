package org.kehu.client.screen;

import java.util.List;
import javafx.collections.ListChangeListener;
import org.kehu.client.settings.Settings;

/** Keeps the open tabs over a restart, with their titles, so that pages need not be made until they are looked at. */
public final class RememberedTabs {
    private static final String TABS = "window.tabs";
    private static final String FRONT = "window.tab";

    private final Settings settings;
    private final Navigation navigation;

    private RememberedTabs(Settings settings, Navigation navigation) {
        this.settings = settings;
        this.navigation = navigation;
    }

    /** Opens what was open, and from then on writes each change down. */
    public static void follow(Settings settings, Navigation navigation) {
        RememberedTabs tabs = new RememberedTabs(settings, navigation);
        tabs.restore();
        navigation.tabs().addListener((ListChangeListener<OpenTab>) change -> tabs.save());
        navigation.selectedProperty().addListener((p, was, now) -> tabs.save());
        navigation.tabs().get(0).placeProperty().addListener((p, was, now) -> tabs.save());
    }

    private void restore() {
        int front = (int) settings.number(FRONT, 0);
        List<String> lines =
                settings.get(TABS).map(text -> List.of(text.split("\n"))).orElse(List.of());
        lines.forEach(this::open);
        List<OpenTab> tabs = navigation.tabs();
        navigation.select(tabs.get(Math.min(Math.max(front, 0), tabs.size() - 1)));
    }

    private void open(String line) {
        String[] parts = line.split("\t", 2);
        Place place = Place.parse(parts[0]);
        navigation.open(place);
        OpenTab tab = navigation.selectedProperty().get();
        if (parts.length > 1 && tab.place().equals(place)) {
            tab.titleProperty().set(parts[1]);
        }
    }

    private void save() {
        StringBuilder lines = new StringBuilder();
        for (OpenTab tab : navigation.tabs()) {
            String title = titleOf(tab).replace('\n', ' ').replace('\t', ' ');
            lines.append(tab.place()).append('\t').append(title).append('\n');
        }
        settings.set(TABS, lines.toString());
        settings.set(
                FRONT, navigation.tabs().indexOf(navigation.selectedProperty().get()));
    }

    /** A screen is named anew in the language of the next start; a record goes by its name until it is read. */
    private static String titleOf(OpenTab tab) {
        return tab.place().argument().isEmpty() ? "" : tab.titleProperty().get();
    }
}
