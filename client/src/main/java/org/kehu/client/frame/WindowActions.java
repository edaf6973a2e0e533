package org.kehu.client.frame;

import java.util.ArrayList;
import java.util.List;
import org.kehu.client.control.Action;
import org.kehu.client.control.Shortcut;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** What can be done anywhere in the window. */
record WindowActions(
        Action palette, Action back, Action forward, Action newTab, Action keys, Action signOut, List<Action> others) {

    /** What only the window itself can do. */
    record Doors(Runnable palette, Runnable newTab, Runnable keys, Runnable rail, Runnable signOut) {}

    static WindowActions of(Doors doors, Navigation navigation, Texts texts, Looks looks) {
        return new WindowActions(
                Action.of("palette", Material2OutlinedMZ.SEARCH, "Ctrl+K", doors.palette()),
                Action.of("back", Material2OutlinedAL.ARROW_BACK, "Alt+Left", navigation::back)
                        .when(navigation.canGoBackProperty()),
                Action.of("forward", Material2OutlinedAL.ARROW_FORWARD, "Alt+Right", navigation::forward)
                        .when(navigation.canGoForwardProperty()),
                Action.of("tab.new", Material2OutlinedAL.ADD, "Ctrl+T", doors.newTab()),
                Action.of("keys", Material2OutlinedAL.KEYBOARD, doors.keys()).withKey(Shortcut.typed("?")),
                Action.of("sign.out", Material2OutlinedAL.EXIT_TO_APP, doors.signOut()),
                others(doors, navigation, texts, looks));
    }

    private static List<Action> others(Doors doors, Navigation navigation, Texts texts, Looks looks) {
        return List.of(
                Action.of("tab.next", Material2OutlinedAL.KEYBOARD_TAB, "Ctrl+Tab", () -> navigation.step(1)),
                Action.of(
                        "tab.previous", Material2OutlinedAL.KEYBOARD_TAB, "Ctrl+Shift+Tab", () -> navigation.step(-1)),
                Action.of(
                        "tab.close",
                        Material2OutlinedAL.CLOSE,
                        "Ctrl+W",
                        () -> navigation.close(navigation.selectedProperty().get())),
                Action.of("rail", Material2OutlinedMZ.MENU, "Ctrl+B", doors.rail()),
                Action.of(
                        "theme",
                        Material2OutlinedAL.BRIGHTNESS_6,
                        "Ctrl+Shift+D",
                        () -> looks.change(looks.themeProperty().get().other())),
                Action.of("language", Material2OutlinedAL.LANGUAGE, "Ctrl+Shift+L", () -> switchLanguage(texts)),
                Action.of("textsize", Material2OutlinedAL.FORMAT_SIZE, "Ctrl+Shift+T", () -> nextSize(looks)));
    }

    /** With the rail's screens on Alt+1 to Alt+9. */
    List<Action> all() {
        List<Action> all = new ArrayList<>(List.of(palette, back, forward, newTab, keys, signOut));
        all.addAll(others);
        return all;
    }

    static List<Action> railKeys(Screens screens, Navigation navigation) {
        List<Action> keys = new ArrayList<>();
        for (Screen screen : screens.inRail()) {
            if (keys.size() < 9) {
                String key = "Alt+" + (keys.size() + 1);
                Runnable open = () -> navigation.open(Place.of(screen.id()));
                keys.add(Action.of("open." + screen.id(), screen.icon(), key, open));
            }
        }
        return keys;
    }

    private static void switchLanguage(Texts texts) {
        Language[] all = Language.values();
        texts.switchTo(all[(texts.language().ordinal() + 1) % all.length]);
    }

    private static void nextSize(Looks looks) {
        TextSize[] all = TextSize.values();
        looks.change(all[(looks.sizeProperty().get().ordinal() + 1) % all.length]);
    }
}
