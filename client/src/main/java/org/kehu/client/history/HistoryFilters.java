package org.kehu.client.history;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.InWords;
import org.kehu.client.desk.RecordDesk;

/** Which kind of record, and whose operations. */
final class HistoryFilters extends HBox {
    /** Stands for no choice: a combo box shows no null among its items. */
    private static final String ALL = "";

    private final RecordDesk desk;
    private final HistoryViewModel model;
    private final HistoryWords words;
    private final ComboBox<String> types = new ComboBox<>();
    private final ComboBox<String> people = new ComboBox<>();
    private final Map<String, String> names = new HashMap<>();
    private boolean filling;

    HistoryFilters(RecordDesk desk, HistoryViewModel model, HistoryWords words) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        this.desk = desk;
        this.model = model;
        this.words = words;
        types.setId("history-types");
        people.setId("history-people");
        types.setConverter(new InWords<>(types.getItems(), this::type));
        people.setConverter(new InWords<>(people.getItems(), this::person));
        types.valueProperty().addListener((p, was, now) -> choose(chosen().ofType(key(now))));
        people.valueProperty().addListener((p, was, now) -> choose(chosen().ofPerson(id(key(now)))));
        people.managedProperty().bind(people.visibleProperty());
        getChildren().addAll(types, people);
    }

    /** What can be chosen now, in the language of this moment. */
    void fill() {
        filling = true;
        List<String> kinds = new ArrayList<>(List.of(ALL));
        kinds.addAll(model.types());
        names.clear();
        List<String> persons = new ArrayList<>(List.of(ALL));
        model.people().forEach(item -> {
            String id = item.operation().user().toString();
            names.put(id, words.person(item));
            persons.add(id);
        });
        refill(types, kinds, Objects.requireNonNullElse(chosen().type(), ALL));
        UUID person = chosen().person();
        refill(people, persons, person == null ? ALL : person.toString());
        types.setAccessibleText(desk.texts().text("history.type"));
        people.setAccessibleText(desk.texts().text("history.person"));
        people.setVisible(persons.size() > 2);
        filling = false;
    }

    private static void refill(ComboBox<String> box, List<String> options, String chosen) {
        box.getItems().setAll(options);
        box.setValue(null); // so that the words of the choice are asked for anew
        box.setValue(options.contains(chosen) ? chosen : ALL);
    }

    private HistoryFilter chosen() {
        return model.filterProperty().get();
    }

    private void choose(HistoryFilter filter) {
        if (!filling) {
            model.filterProperty().set(filter);
        }
    }

    private static @Nullable UUID id(@Nullable String key) {
        return key == null ? null : UUID.fromString(key);
    }

    private static @Nullable String key(@Nullable String chosen) {
        return chosen == null || chosen.equals(ALL) ? null : chosen;
    }

    private String type(String name) {
        return name.equals(ALL)
                ? desk.texts().text("history.type.all")
                : desk.labels().types(desk.schema().type(name));
    }

    private String person(String id) {
        return id.equals(ALL) ? desk.texts().text("history.person.all") : names.getOrDefault(id, "");
    }
}
