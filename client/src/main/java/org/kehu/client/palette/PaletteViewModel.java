package org.kehu.client.palette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.kehu.client.palette.PaletteRow.Group;
import org.kehu.client.palette.PaletteRow.Hit;
import org.kehu.client.task.Background;
import org.kehu.client.task.Work;
import org.kehu.client.text.Texts;

/**
 * What the palette shows for what is typed. Each source answers for itself; until a slow one does, its earlier answer
 * stays, so that rows do not flicker. Answers to an older query are dropped.
 */
public final class PaletteViewModel {
    private static final int PER_GROUP = 8;

    private final List<PaletteSource> sources;
    private final Background background;
    private final Texts texts;
    private final StringProperty query = new SimpleStringProperty("");
    private final ObservableList<PaletteRow> rows = FXCollections.observableArrayList();
    private final ObservableList<PaletteRow> shownRows = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper(-1);
    private final Map<PaletteSource, List<PaletteItem>> found = new LinkedHashMap<>();
    private final Map<PaletteSource, Work<List<PaletteItem>>> searching = new LinkedHashMap<>();

    public PaletteViewModel(List<PaletteSource> sources, Background background, Texts texts) {
        this.sources = List.copyOf(sources);
        this.background = background;
        this.texts = texts;
        query.addListener((p, was, now) -> search());
        search();
    }

    public StringProperty queryProperty() {
        return query;
    }

    public ObservableList<PaletteRow> rows() {
        return shownRows;
    }

    /** The index of the chosen row, or -1 if nothing was found. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    public long hits() {
        return rows.stream().filter(Hit.class::isInstance).count();
    }

    public Optional<PaletteItem> chosenItem() {
        int index = chosen.get();
        return index >= 0 && rows.get(index) instanceof Hit hit ? Optional.of(hit.item()) : Optional.empty();
    }

    /** Ignores the head of a group. */
    public void choose(int index) {
        if (index >= 0 && index < rows.size() && rows.get(index) instanceof Hit) {
            chosen.set(index);
        }
    }

    /** To the next or previous hit, over the heads of groups, stopping at the ends. */
    public void move(int by) {
        int index = chosen.get() + by;
        while (index >= 0 && index < rows.size() && !(rows.get(index) instanceof Hit)) {
            index += by;
        }
        choose(index);
    }

    private void search() {
        String wanted = query.get().strip();
        for (PaletteSource source : sources) {
            Optional.ofNullable(searching.remove(source)).ifPresent(Work::cancel);
            if (source.isQuick()) {
                found.put(source, source.find(wanted, PER_GROUP));
            } else {
                found.putIfAbsent(source, List.of());
                searching.put(source, searchBehind(source, wanted));
            }
        }
        fill();
    }

    private Work<List<PaletteItem>> searchBehind(PaletteSource source, String wanted) {
        return background
                .work(texts.text("palette.searching"), progress -> source.find(wanted, PER_GROUP))
                .onSuccess(items -> {
                    found.put(source, items);
                    fill();
                })
                .start();
    }

    private void fill() {
        rows.clear();
        found.forEach((source, items) -> {
            if (!items.isEmpty()) {
                rows.add(new Group(texts.text(source.groupKey())));
                items.forEach(item -> rows.add(new Hit(item)));
            }
        });
        chosen.set(-1);
        choose(1);
    }
}
