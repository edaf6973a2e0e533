package org.kehu.client.screen;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Open tabs, the one in front, and where the person has been. The first tab belongs to the rail: a rail screen opens
 * there and it cannot be closed; records open in tabs of their own. A place is never open twice.
 */
public final class Navigation {
    private static final int REMEMBERED = 100;

    private final Screens screens;
    private final ObservableList<OpenTab> tabs = FXCollections.observableArrayList();
    // one view, held here: it listens weakly, so that a view of its own for each asker would fall silent
    private final ObservableList<OpenTab> shownTabs = FXCollections.unmodifiableObservableList(tabs);
    private final ReadOnlyObjectWrapper<OpenTab> selected;
    private final List<Place> visited = new ArrayList<>();
    private final ReadOnlyBooleanWrapper canGoBack = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper canGoForward = new ReadOnlyBooleanWrapper();
    private int position;

    /** @param home where the first tab starts */
    public Navigation(Screens screens, Place home) {
        this.screens = screens;
        OpenTab first = new OpenTab(home);
        tabs.add(first);
        selected = new ReadOnlyObjectWrapper<>(first);
        visited.add(home);
    }

    public ObservableList<OpenTab> tabs() {
        return shownTabs;
    }

    public ReadOnlyObjectProperty<OpenTab> selectedProperty() {
        return selected.getReadOnlyProperty();
    }

    public Place current() {
        return selected.get().place();
    }

    public ReadOnlyBooleanProperty canGoBackProperty() {
        return canGoBack.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty canGoForwardProperty() {
        return canGoForward.getReadOnlyProperty();
    }

    public boolean isHome(OpenTab tab) {
        return tabs.get(0) == tab;
    }

    /** Brings the place to the front; a place whose screen this person does not have is ignored. */
    public void open(Place place) {
        if (screens.knows(place)) {
            show(place, false);
            visit(place);
        }
    }

    /** Also a rail screen gets a tab of its own. */
    public void openInNewTab(Place place) {
        if (screens.knows(place)) {
            show(place, true);
            visit(place);
        }
    }

    public void select(OpenTab tab) {
        bringToFront(tab);
        visit(tab.place());
    }

    /** Moves along the tabs, round and round. */
    public void step(int by) {
        int index = Math.floorMod(tabs.indexOf(selected.get()) + by, tabs.size());
        select(tabs.get(index));
    }

    public void close(OpenTab tab) {
        int index = tabs.indexOf(tab);
        if (index <= 0) {
            return;
        }
        boolean wasInFront = selected.get() == tab;
        if (wasInFront) {
            select(tabs.get(index - 1));
        }
        tabs.remove(tab);
    }

    public void back() {
        go(position - 1);
    }

    public void forward() {
        go(position + 1);
    }

    private void go(int to) {
        if (to >= 0 && to < visited.size()) {
            position = to;
            show(visited.get(to), false);
            updateEnds();
        }
    }

    private void show(Place place, boolean ownTab) {
        Optional<OpenTab> open =
                tabs.stream().filter(tab -> tab.place().equals(place)).findFirst();
        if (open.isPresent()) {
            bringToFront(open.get());
        } else if (!ownTab && screens.of(place).filter(Screen::inRail).isPresent()) {
            tabs.get(0).moveTo(place);
            bringToFront(tabs.get(0));
        } else {
            OpenTab tab = new OpenTab(place);
            tabs.add(tab);
            bringToFront(tab);
        }
    }

    private void bringToFront(OpenTab tab) {
        selected.set(tab);
    }

    private void visit(Place place) {
        if (visited.get(position).equals(place)) {
            return;
        }
        visited.subList(position + 1, visited.size()).clear();
        visited.add(place);
        if (visited.size() > REMEMBERED) {
            visited.remove(0);
        }
        position = visited.size() - 1;
        updateEnds();
    }

    private void updateEnds() {
        canGoBack.set(position > 0);
        canGoForward.set(position < visited.size() - 1);
    }
}
