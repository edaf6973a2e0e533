package org.kehu.client.list;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.InvalidationListener;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Icons;
import org.kehu.client.control.ViewTab;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.text.TextScope;
import org.kehu.common.label.Formats;
import org.kehu.common.query.Filter;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordRef;
import org.kehu.common.view.SavedView;
import org.kordamp.ikonli.material2.Material2OutlinedAL;

/** The kept views of a list behind its own ones: a tab each, the plus that keeps another, and what was changed in the one in front. */
final class ViewTabs extends HBox {
    private final RecordDesk desk;
    private final ListViewModel model;
    private final ToggleGroup group;
    private final SavedViews views;
    private final Runnable arranged;
    private final HBox tabs = new HBox(4);
    private final Button plus = new Button(null, Icons.small(Material2OutlinedAL.ADD));
    private final Label changed = new Label();
    private final Hyperlink update = new Hyperlink();
    private final Hyperlink reset = new Hyperlink();
    private List<KeptView> kept = List.of();
    private @Nullable UUID front;

    /** What the list was of when no kept view was in front. */
    private Filter before = Filter.EVERYTHING;
    /** The list as the view in front put it: fields that this person may not read are none of it. */
    private @Nullable ListSetting applied;

    /** @param arranged runs after the columns were put as a view has them */
    ViewTabs(RecordDesk desk, ListViewModel model, ToggleGroup group, TextScope texts, Runnable arranged) {
        super(4);
        this.desk = desk;
        this.model = model;
        this.group = group;
        this.arranged = arranged;
        this.views = new SavedViews(desk, model.type(), this::show);
        setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        tabs.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        plus.setId("view-save");
        plus.getStyleClass().addAll("flat", "small");
        plus.setVisible(views.canKeep());
        plus.setOnAction(e -> save());
        update.setId("view-update");
        update.setOnAction(e -> withFront(this::update));
        reset.setId("view-reset");
        reset.setOnAction(e -> withFront(this::apply));
        List.of(changed, update, reset).forEach(part -> {
            part.managedProperty().bind(part.visibleProperty());
            part.setMinWidth(USE_PREF_SIZE);
        });
        changed.getStyleClass().addAll("muted", "t12");
        getChildren().addAll(tabs, plus, changed, update, reset);
        texts.set(plus::setAccessibleText, "view.save");
        texts.with(formats -> {
            changed.setText(formats.labels().text("view.changed"));
            update.setText(formats.labels().text("view.update"));
            reset.setText(formats.labels().text("view.reset"));
            plus.setTooltip(new Tooltip(formats.labels().text("view.save")));
            views.read();
        });
        InvalidationListener listening = any -> showChanged();
        model.conditions().list().addListener(listening);
        model.conditions().any().addListener(listening);
        model.orderProperty().addListener(listening);
        model.groupedProperty().addListener(listening);
        model.frozenProperty().addListener(listening);
        showChanged();
    }

    /** Keeps the list as it stands, under a name; one of the rows behind a figure asks for these rows from then on. */
    void save() {
        if (views.canKeep()) {
            ViewForm.open(
                    desk,
                    plus,
                    (name, team) -> views.keep(name, team, ListSetting.of(model, desk), id -> {
                        before = front == null ? model.within() : before;
                        front = id;
                        views.read();
                    }));
        }
    }

    /** One of the list's own views is in front: what a kept one asked for goes with it. */
    void leave() {
        if (front != null) {
            front = null;
            model.groupedProperty().set(null);
            model.conditions().list().clear();
            model.within(before);
            showChanged();
        }
    }

    private void show(List<KeptView> now) {
        kept = now;
        List<ViewTab> made = new ArrayList<>();
        for (KeptView one : now) {
            ViewTab tab = new ViewTab();
            tab.setId("view-" + one.id());
            tab.setToggleGroup(group);
            Long count = one.count();
            Formats formats = desk.texts().formats();
            tab.setTexts(one.name(), count == null ? Formats.NOTHING : formats.integer(count));
            tab.setSelected(one.id().equals(front));
            tab.setOnAction(e -> open(one.view()));
            tell(tab, one.view());
            made.add(tab);
        }
        tabs.getChildren().forEach(old -> ((ViewTab) old).setToggleGroup(null));
        tabs.getChildren().setAll(made);
        showChanged();
    }

    private void tell(ViewTab tab, CrmRecord view) {
        UUID team = view.withholds(SavedView.TEAM) ? null : view.get(SavedView.TEAM);
        if (team != null) {
            RecordRef ref = new RecordRef("team", team);
            desk.background()
                    .work(
                            "view",
                            progress -> desk.records().titles(List.of(ref)).getOrDefault(ref, ""))
                    .onSuccess(name -> tab.setTooltip(new Tooltip(desk.texts().text("view.shared", name))))
                    .start();
        }
        if (views.isOwn(view)) {
            MenuItem delete = new MenuItem(desk.texts().text("view.delete"));
            delete.setOnAction(e -> {
                leave();
                views.delete(view);
            });
            tab.setContextMenu(new ContextMenu(delete));
        }
    }

    private void open(CrmRecord view) {
        before = front == null ? model.within() : before;
        front = view.id();
        model.viewProperty().set(Whose.ALL);
        apply(view);
    }

    private void apply(CrmRecord view) {
        ListSetting.of(view).apply(model, desk);
        arranged.run();
        applied = ListSetting.of(model, desk);
        showChanged();
    }

    private void update(CrmRecord view) {
        ListSetting now = ListSetting.of(model, desk);
        views.update(view, now, () -> {
            applied = now;
            showChanged();
        });
    }

    private void withFront(java.util.function.Consumer<CrmRecord> deed) {
        kept.stream().filter(one -> one.id().equals(front)).findFirst().ifPresent(one -> deed.accept(one.view()));
    }

    private void showChanged() {
        KeptView now =
                kept.stream().filter(one -> one.id().equals(front)).findFirst().orElse(null);
        boolean other = now != null && !ListSetting.of(model, desk).equals(applied);
        changed.setVisible(other);
        update.setVisible(other && now != null && views.isOwn(now.view()));
        reset.setVisible(other);
    }

    void close() {
        views.close();
    }
}
