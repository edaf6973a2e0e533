package org.kehu.client.palette;

import java.util.ArrayList;
import java.util.List;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.Texts;

/** The screens of the rail by name. */
public final class ScreenSource implements PaletteSource {
    private static final int KEYS = 9;

    private final Screens screens;
    private final Navigation navigation;
    private final Texts texts;

    public ScreenSource(Screens screens, Navigation navigation, Texts texts) {
        this.screens = screens;
        this.navigation = navigation;
        this.texts = texts;
    }

    @Override
    public String groupKey() {
        return "palette.group.screens";
    }

    @Override
    public boolean isQuick() {
        return true;
    }

    @Override
    public List<PaletteItem> find(String query, int limit) {
        List<PaletteItem> found = new ArrayList<>();
        List<Screen> inRail = screens.inRail();
        for (int i = 0; i < inRail.size(); i++) {
            Screen screen = inRail.get(i);
            String key = i < KEYS ? "Alt+" + (i + 1) : "";
            String title = texts.text(screen.labelKey());
            TextMatch.of(query, title).ifPresent(match -> found.add(item(screen, title, match, key)));
        }
        return found.subList(0, Math.min(limit, found.size()));
    }

    private PaletteItem item(Screen screen, String title, TextMatch match, String key) {
        Place place = Place.of(screen.id());
        Runnable open = () -> navigation.open(place);
        return new PaletteItem(
                screen.icon(),
                title,
                match.marks(),
                match.hints(),
                "",
                key,
                open,
                () -> navigation.openInNewTab(place));
    }
}
