package org.kehu.client.frame;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kehu.client.control.Action;
import org.kehu.client.palette.ActionSource;
import org.kehu.client.palette.PaletteSource;
import org.kehu.client.palette.PaletteView;
import org.kehu.client.palette.PaletteViewModel;
import org.kehu.client.palette.ScreenSource;
import org.kehu.client.screen.KeyMap;
import org.kehu.client.screen.Page;
import org.kehu.client.screen.Screens;
import org.kehu.client.screen.Workbench;
import org.kehu.client.text.TextScope;
import org.kehu.client.theme.Looks;

/** The window of screens.md, put together: rail, top bar, tabs, page, status bar, and the layer over them. */
public final class Shell {
    private static final String RAIL = "window.rail.wide";

    private final Workbench bench;
    private final TextScope texts;
    private final Screens screens;
    private final Layers layers;
    private final PageHost pages;
    private final RailView rail;
    private final WindowActions actions;
    private final List<Action> railKeys;
    private final StatusBarView status;
    private final MissingBanner missing;
    private final List<PaletteSource> sources = new ArrayList<>();
    private final List<Action> added = new ArrayList<>();

    /** @param openAttention opens the attention tray; disabled until there is one */
    public Shell(Workbench bench, Screens screens, Looks looks, Account account, Action openAttention) {
        this.bench = bench;
        this.screens = screens;
        this.texts = bench.texts().scope();
        this.pages = new PageHost(bench.navigation(), screens, texts);
        this.rail = new RailView(screens, bench.navigation(), texts);
        var doors = new WindowActions.Doors(
                () -> openPalette(false),
                () -> openPalette(true),
                this::openKeys,
                () -> rail.wideProperty().set(!rail.wideProperty().get()),
                account.signOut());
        this.actions = WindowActions.of(doors, bench.navigation(), bench.texts(), looks);
        this.railKeys = WindowActions.railKeys(screens, bench.navigation());
        this.status = new StatusBarView(bench.syncStatus(), bench.background(), openAttention, texts);
        this.missing = new MissingBanner(bench.syncStatus(), texts);
        this.layers = new Layers(window(looks, account, openAttention));
        added.addAll(account.own());
        sources.add(new ScreenSource(screens, bench.navigation(), bench.texts()));
        sources.add(new ActionSource(this::offered, bench.texts()));
    }

    public Parent root() {
        return layers;
    }

    /** Installs the keys on the scene that holds {@link #root}. */
    public void install(Scene scene) {
        new KeyMap(this::live).install(scene);
    }

    /** Records and whatever else can be searched; shown before screens and commands. */
    public void addPaletteSource(PaletteSource source) {
        sources.add(sources.size() - 2, source);
    }

    /**
     * How the person asks for a sync, by its key, and where he looks it up: by key, and by pressing the sync state.
     */
    public void syncBy(Action now, Action page) {
        added.addAll(List.of(now, page));
        status.openSyncBy(page);
    }

    /** In the palette and by its key wherever the person is. */
    public void offer(Action action) {
        added.add(action);
    }

    /**
     * What a person can do where a restored server lacks changes of his.
     *
     * @param actions the first is the usual one
     * @param open in the palette at any time: what was left out is still listed
     */
    public void offerMissing(List<Action> actions, Action open) {
        missing.offer(actions);
        added.add(open);
    }

    /** Lays a box over the window; Esc is its own matter, a press beside it closes it. */
    public void open(Region box) {
        layers.open(box);
    }

    public void closeBox() {
        layers.close();
    }

    /** Lets go of every page and text; the window is not used afterwards. */
    public void close() {
        pages.all().forEach(Page::closed);
        texts.release();
    }

    private BorderPane window(Looks looks, Account account, Action openAttention) {
        UserMenu menu = new UserMenu(account, actions, looks, texts);
        VBox head = new VBox(
                new TopBarView(actions, bench.syncStatus(), openAttention, menu, texts),
                new TabStripView(bench.navigation(), screens, actions, texts),
                new ProblemBanner(bench.syncStatus(), texts),
                new ArrivingBanner(bench.syncStatus(), texts),
                missing);
        BorderPane work = new BorderPane(pages);
        work.setTop(head);
        BorderPane window = new BorderPane(work);
        window.setLeft(rail);
        window.setBottom(status);
        pages.frontProperty().addListener((p, was, now) -> showSummary());
        showSummary();
        rail.wideProperty().set(bench.settings().isOn(RAIL));
        rail.wideProperty().addListener((p, was, now) -> bench.settings().set(RAIL, now));
        return window;
    }

    private void showSummary() {
        Page front = pages.frontProperty().get();
        status.summaryProperty().unbind();
        if (front != null) {
            status.summaryProperty().bind(front.summary());
        }
    }

    /** What keys reach now: nothing behind an open layer. */
    private List<Action> live() {
        List<Action> live = new ArrayList<>();
        if (!layers.isOpen()) {
            live.addAll(offered());
            live.addAll(railKeys);
        }
        return live;
    }

    /** What palette and key list name: the page's own first. */
    private List<Action> offered() {
        List<Action> offered = new ArrayList<>();
        Page front = pages.frontProperty().get();
        if (front != null) {
            offered.addAll(front.actions());
        }
        offered.addAll(added);
        offered.addAll(actions.all());
        return offered;
    }

    private void openPalette(boolean newTabs) {
        PaletteViewModel model = new PaletteViewModel(sources, bench.background(), bench.texts());
        PaletteView view = new PaletteView(model, bench.texts(), newTabs, layers::close);
        layers.open(view);
        view.focus();
    }

    private void openKeys() {
        KeyListView view = new KeyListView(offered(), bench.texts(), layers::close);
        layers.open(view);
        view.requestFocus();
    }
}
