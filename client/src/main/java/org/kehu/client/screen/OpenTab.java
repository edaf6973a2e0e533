package org.kehu.client.screen;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** A tab: the place it shows now, and its title as last known, so that a remembered tab has one before it is opened. */
public final class OpenTab {
    private final ReadOnlyObjectWrapper<Place> place;
    private final StringProperty title = new SimpleStringProperty("");

    OpenTab(Place place) {
        this.place = new ReadOnlyObjectWrapper<>(place);
    }

    public Place place() {
        return place.get();
    }

    public ReadOnlyObjectProperty<Place> placeProperty() {
        return place.getReadOnlyProperty();
    }

    public StringProperty titleProperty() {
        return title;
    }

    void moveTo(Place to) {
        place.set(to);
    }
}
