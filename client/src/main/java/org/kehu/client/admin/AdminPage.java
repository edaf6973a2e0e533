package org.kehu.client.admin;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.TreeItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.BreadCrumbBar;
import org.kehu.client.control.Action;
import org.kehu.client.control.Icons;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.list.ListPage;
import org.kehu.client.screen.FramedPage;
import org.kehu.client.text.TextScope;
import org.kehu.common.command.FieldValues;
import org.kehu.common.organisation.CurrencyRate;
import org.kehu.common.organisation.Department;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.Pool;
import org.kehu.common.organisation.Queue;
import org.kehu.common.organisation.Role;
import org.kehu.common.organisation.Team;
import org.kehu.common.organisation.TeamMember;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The administration: its sections at the left, the chosen one beside them. For those who may administer. */
public final class AdminPage extends FramedPage {
    private final RecordDesk desk;
    private final Passwords passwords;
    private final ServerWatch watch;
    private final Devices devices;
    private final ClientUpdates updates;
    private final TextScope texts;
    private final BreadCrumbBar<String> crumbs = new BreadCrumbBar<>();
    private final ToggleGroup chosen = new ToggleGroup();
    private final Map<AdminSection, ToggleButton> items = new EnumMap<>(AdminSection.class);
    private AdminSection section = AdminSection.USERS;
    private Runnable closeSection = () -> {};
    private Runnable summary = () -> {};

    public AdminPage(RecordDesk desk, Passwords passwords, ServerWatch watch, Devices devices, ClientUpdates updates) {
        this.desk = desk;
        this.passwords = passwords;
        this.watch = watch;
        this.devices = devices;
        this.updates = updates;
        this.texts = desk.texts().scope();
        frame().setTop(crumbs());
        frame().setLeft(navigation());
        texts.with(formats -> {
            name(formats.labels().text("screen.admin"));
            showCrumbs();
        });
        open(AdminSection.USERS);
    }

    private HBox crumbs() {
        crumbs.setAutoNavigationEnabled(false);
        crumbs.setMaxHeight(Region.USE_PREF_SIZE);
        crumbs.setCrumbFactory(AdminPage::crumb);
        return head(crumbs);
    }

    private static Button crumb(TreeItem<String> step) {
        Button crumb = new Button(step.getValue());
        crumb.setMouseTransparent(true); // the sections stand at the left
        crumb.setFocusTraversable(false);
        if (step.getParent() != null) {
            crumb.setGraphic(Icons.tiny(Material2OutlinedAL.CHEVRON_RIGHT));
            crumb.getStyleClass().add("leaf");
        }
        return crumb;
    }

    private VBox navigation() {
        VBox list = new VBox();
        list.getStyleClass().add("admin-nav");
        AdminSection.Group last = null;
        for (AdminSection one : AdminSection.values()) {
            if (one.group() != last) {
                Label heading = new Label();
                heading.getStyleClass().addAll("muted", "admin-group");
                texts.set(heading::setText, one.group().labelKey());
                list.getChildren().add(heading);
                last = one.group();
            }
            list.getChildren().add(item(one));
        }
        return list;
    }

    private ToggleButton item(AdminSection one) {
        ToggleButton item = new ToggleButton();
        item.setId("section-" + one.name().toLowerCase(java.util.Locale.ROOT));
        item.getStyleClass().add("admin-item");
        item.setToggleGroup(chosen);
        item.setMaxWidth(Double.MAX_VALUE);
        item.setOnAction(e -> open(one));
        texts.set(item::setText, one.labelKey());
        items.put(one, item);
        return item;
    }

    private void open(AdminSection wanted) {
        closeSection.run();
        summary = () -> summarise("");
        section = wanted;
        ToggleButton item = items.get(wanted);
        if (item != null) {
            item.setSelected(true);
        }
        frame().setCenter(made(wanted));
        showCrumbs();
    }

    private Region made(AdminSection wanted) {
        return switch (wanted) {
            case USERS -> records(() -> RecordsPane.of(desk, User.TYPE, new UserDetails(desk, passwords)::of));
            case ROLES ->
                records(() -> new RecordsPane(
                                desk, Role.TYPE, List.of(Role.NAME), one -> true, FieldValues.of(Role.TYPE), this::role)
                        .wide(720));
            case TEAMS -> records(() -> RecordsPane.of(desk, Team.TYPE, this::team));
            case PIPELINES -> records(new StagesPane(desk)::pipelines);
            case POOLS ->
                records(() -> RecordsPane.of(
                                desk, Pool.TYPE, one -> new Detail(desk, one).telling(new PoolWords(desk)::of))
                        .wide(480));
            case QUEUES -> records(() -> RecordsPane.of(desk, Queue.TYPE, one -> new Detail(desk, one)));
            case CURRENCIES -> records(() -> RecordsPane.of(desk, CurrencyRate.TYPE, one -> new Detail(desk, one)));
            case DEPARTMENTS -> {
                DepartmentsPane pane = new DepartmentsPane(desk);
                closeSection = pane::close;
                count(pane.departments(), many -> desk.labels().count(Department.TYPE, many));
                yield pane;
            }
            case SETTINGS -> {
                SettingsPane pane = new SettingsPane(desk);
                closeSection = pane::close;
                yield pane;
            }
            case DEVICES -> devices();
            case UPDATES -> {
                UpdatesPane pane = new UpdatesPane(desk, updates);
                closeSection = pane::close;
                yield scrolled(pane);
            }
            case EXPORTS -> exports();
            case SERVER -> {
                ServerPane pane = new ServerPane(desk, watch);
                closeSection = pane::close;
                yield scrolled(pane);
            }
        };
    }

    private DevicesPane devices() {
        DevicesPane pane = new DevicesPane(desk, devices);
        closeSection = pane::close;
        count(pane.devices(), many -> desk.texts().text("admin.devices.count", many));
        return pane;
    }

    private Region exports() {
        ListPage exports = new ListPage(desk, ExportLog.TYPE);
        closeSection = exports::closed;
        summary = () -> summarise(exports.summary().getValue());
        exports.summary().addListener((p, was, now) -> summary.run());
        return exports.content();
    }

    private static ScrollPane scrolled(Region pane) {
        ScrollPane scrolled = new ScrollPane(pane);
        scrolled.setFitToWidth(true);
        return scrolled;
    }

    private RecordsPane records(Supplier<RecordsPane> maker) {
        RecordsPane pane = maker.get();
        closeSection = pane::close;
        count(pane.config().records(), many -> desk.labels().count(pane.type(), many));
        return pane;
    }

    /** The status bar says how many there are on the page, while it is open. */
    private void count(ObservableList<?> rows, LongFunction<String> words) {
        summary = () -> summarise(words.apply(rows.size()));
        rows.addListener((InvalidationListener) change -> summary.run());
    }

    private Detail role(CrmRecord role) {
        Detail detail = new Detail(desk, role);
        GrantTable grants = new GrantTable(desk, role, detail.texts());
        return detail.with("admin.grants", grants).onClose(grants::close);
    }

    private Detail team(CrmRecord team) {
        RecordsPane members = new RecordsPane(
                desk,
                TeamMember.TYPE,
                List.of(TeamMember.MEMBER),
                one -> one.belongsTo(team.id()),
                FieldValues.of(TeamMember.TYPE).with(TeamMember.TEAM, team.id()),
                null);
        return new Detail(desk, team).with(members);
    }

    private void showCrumbs() {
        TreeItem<String> leaf = BreadCrumbBar.buildTreeModel(
                desk.texts().text(section.group().labelKey()), desk.texts().text(section.labelKey()));
        crumbs.setSelectedCrumb(leaf);
        summary.run();
    }

    @Override
    public List<Action> actions() {
        return List.of(Action.of(
                "undo", Material2OutlinedMZ.UNDO, "Ctrl+Z", () -> desk.doing().undoLast()));
    }

    @Override
    public void shown() {
        ToggleButton item = items.get(section);
        if (item != null) {
            item.requestFocus();
        }
    }

    @Override
    public void closed() {
        closeSection.run();
        texts.release();
    }
}
