package org.kehu.client.list;

import java.time.ZoneId;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kehu.common.query.Filter;

/**
 * What a person asks by chips.
 *
 * @param any whether one condition is enough, instead of all
 */
public record Conditions(ObservableList<Condition> list, BooleanProperty any) {
    public Conditions() {
        this(FXCollections.observableArrayList(), new SimpleBooleanProperty());
    }

    void replace(Condition before, Condition after) {
        int at = list.indexOf(before);
        if (at >= 0) {
            list.set(at, after);
        }
    }

    /** All records where nothing is asked. */
    public Filter filter(ZoneId zone) {
        List<Filter> asked = list.stream().map(one -> one.filter(zone)).toList();
        return any.get() && !asked.isEmpty() ? new Filter.Or(asked) : new Filter.And(asked);
    }
}
