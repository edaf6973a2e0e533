package org.kehu.client.screen;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kehu.client.settings.Settings;
import org.kordamp.ikonli.Ikon;

class NavigationTest {
    private static final Ikon NO_ICON = new Ikon() {
        @Override
        public String getDescription() {
            return "none";
        }

        @Override
        public int getCode() {
            return ' ';
        }
    };
    private static final Place TODAY = Place.of("today");
    private static final Place CUSTOMERS = Place.of("customers");
    private static final Place ACME = new Place("customer", "acme/1");

    private final Screens screens =
            new Screens(List.of(screen("today", true), screen("customers", true), screen("customer", false)));
    private final Navigation navigation = new Navigation(screens, TODAY);

    private static Screen screen(String id, boolean inRail) {
        return new Screen(id, NO_ICON, inRail, place -> {
            throw new AssertionError("no page is made by navigation");
        });
    }

    /** A view made for each asker listens weakly and dies with its listeners at the next collection. */
    @Test
    void allListenToTheSameTabs() {
        assertSame(navigation.tabs(), navigation.tabs());
    }

    @Test
    void railScreensShareTheFirstTab() {
        navigation.open(CUSTOMERS);
        assertEquals(List.of("customers"), places());
    }

    @Test
    void recordsOpenBesideAndOnlyOnce() {
        navigation.open(ACME);
        navigation.open(TODAY);
        navigation.open(ACME);
        assertEquals(List.of("today", "customer/acme/1"), places());
        assertEquals(ACME, navigation.current());
    }

    @Test
    void unknownScreensAreIgnored() {
        navigation.open(Place.of("secret"));
        assertEquals(TODAY, navigation.current());
    }

    @Test
    void backAndForwardWalkThePlacesEvenOfClosedTabs() {
        navigation.open(ACME);
        navigation.close(navigation.selectedProperty().get());
        assertEquals(TODAY, navigation.current());
        navigation.back();
        assertEquals(ACME, navigation.current());
        navigation.forward();
        assertEquals(TODAY, navigation.current());
        assertFalse(navigation.canGoForwardProperty().get());
    }

    @Test
    void goingSomewhereElseForgetsTheWayForward() {
        navigation.open(CUSTOMERS);
        navigation.back();
        navigation.open(ACME);
        assertFalse(navigation.canGoForwardProperty().get());
        navigation.back();
        assertEquals(TODAY, navigation.current());
    }

    @Test
    void firstTabStaysAndTabsGoRound() {
        navigation.close(navigation.tabs().get(0));
        navigation.openInNewTab(CUSTOMERS);
        navigation.step(1);
        assertEquals(TODAY, navigation.current());
        navigation.step(-1);
        assertEquals(CUSTOMERS, navigation.current());
        assertTrue(navigation.isHome(navigation.tabs().get(0)));
    }

    @Test
    void tabsComeBackWithTheirTitlesAfterARestart() {
        Settings settings = Settings.inMemory();
        RememberedTabs.follow(settings, navigation);
        navigation.open(CUSTOMERS);
        navigation.open(ACME);
        navigation.selectedProperty().get().titleProperty().set("Acme");
        navigation.select(navigation.tabs().get(0));

        Navigation next = new Navigation(screens, TODAY);
        RememberedTabs.follow(settings, next);
        assertEquals(List.of("customers", "customer/acme/1"), places(next));
        assertEquals("Acme", next.tabs().get(1).titleProperty().get());
        assertEquals(CUSTOMERS, next.current());
    }

    private List<String> places() {
        return places(navigation);
    }

    private static List<String> places(Navigation navigation) {
        return navigation.tabs().stream().map(tab -> tab.place().toString()).toList();
    }
}
