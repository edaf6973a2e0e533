package org.kehu.client.app;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import javafx.application.Platform;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.kehu.client.admin.AdminPage;
import org.kehu.client.attention.RefusalNews;
import org.kehu.client.cleaning.CleaningPage;
import org.kehu.client.control.Action;
import org.kehu.client.control.Toasts;
import org.kehu.client.desk.BaseCurrency;
import org.kehu.client.desk.Doing;
import org.kehu.client.desk.FileDialogs;
import org.kehu.client.desk.OperationWords;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.ToastTelling;
import org.kehu.client.desk.TypedValue;
import org.kehu.client.exports.ExportNews;
import org.kehu.client.exports.Exports;
import org.kehu.client.field.FieldEditors;
import org.kehu.client.frame.Account;
import org.kehu.client.frame.Shell;
import org.kehu.client.handover.HandoverPage;
import org.kehu.client.history.MissingOffer;
import org.kehu.client.merge.DuplicatesPage;
import org.kehu.client.records.Fetching;
import org.kehu.client.records.LinkState;
import org.kehu.client.records.Subscription;
import org.kehu.client.rounds.SyncPage;
import org.kehu.client.rounds.UpdateNews;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RememberedTabs;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.screen.Workbench;
import org.kehu.client.settings.Settings;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.task.Background;
import org.kehu.client.text.TextScope;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.Trial;
import org.kehu.common.Kehu;
import org.kehu.common.customer.Customer;
import org.kehu.common.layout.Layouts;
import org.kehu.common.organisation.Role;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The window of one signed-in person, put together over the session; closed when he signs out. */
final class Office implements AutoCloseable {
    private final LocalSession session;
    private final Background background;
    private final SyncStatus status = new SyncStatus();
    private final Shell shell;
    private final Navigation navigation;
    private final AccountBox box;
    private final Subscription syncing;
    private final Subscription fetching;
    private final ExportNews exports;
    private final UpdateNews updates;
    private final TextScope words;
    private boolean isAway;

    /** What does not change with the person. */
    record Window(Stage stage, Texts texts, Background background, Settings settings, Looks looks, FileDialogs files) {}

    /** The ways out of the window; on the FX thread. */
    interface Leaving {
        void signOut();

        /** For good: what is held here is destroyed. */
        void sentAway(Office from, LocalSession left, StartProblem why);

        /** Until the server lets the same person in again. */
        void locked(Office from, LocalSession left, StartProblem why);
    }

    Office(Window window, LocalSession session, String name, Leaving leaving) {
        this.session = session;
        this.background = window.background();
        this.words = window.texts().scope();
        OwnScreens own = new OwnScreens(session.records().access(), this::admin);
        Toasts toasts = new Toasts(() -> isAway ? null : window.stage(), window.texts());
        own.addAttention(session.attention(), new ToastTelling(toasts));
        own.addHistory();
        own.addImports(session.imports());
        Action attention = Action.of("attention", Material2OutlinedMZ.WARNING, this::openAttention);
        Action syncNow = Action.of("sync.now", Material2OutlinedMZ.SYNC, "F5", this::syncNow);
        updates = UpdateNews.follow(session.updates(), background, window.texts(), new ToastTelling(toasts));
        Action restart = restart(window);
        SyncPage.Doors doors = new SyncPage.Doors(syncNow, attention, updates, restart);
        own.addSync(session.syncDiary(), new ToastTelling(toasts), doors);
        MissingOffer missing =
                new MissingOffer(background, window.texts(), session.missing(), new ToastTelling(toasts));
        own.addMissing(missing);
        navigation = new Navigation(own.all(), Place.of(own.home()));
        Workbench bench = new Workbench(window.texts(), background, navigation, toasts, window.settings(), status);
        RecordDesk desk = desk(bench, toasts, window.files());
        own.use(desk);
        RememberedTabs.follow(window.settings(), navigation);
        background.onUnhandled(e -> toasts.failed(window.texts().text("problem.work", String.valueOf(e.getMessage()))));
        box = new AccountBox(window.texts(), background, session, status, toasts);
        shell = new Shell(bench, own.all(), window.looks(), account(name, leaving::signOut, restart), attention);
        offer(missing, own, desk);
        shell.offer(restart);
        words.with(formats -> session.elsewhere().speak(formats.labels().language()));
        shell.syncBy(syncNow, Action.of("sync.page", Material2OutlinedMZ.SYNC, "Shift+F5", this::openSync));
        own.found().forEach(shell::addPaletteSource);
        syncing = session.syncing().onChange(state -> heard(state, leaving));
        show(session.syncing().state());
        exports = follow(desk, new ToastTelling(toasts));
        status.mendedProperty().set(session.outboxWasDamaged());
        fetching = session.syncDiary().onFetching(now -> background.deliver(() -> show(now)));
        show(session.syncDiary().fetching());
    }

    private AdminPage admin(RecordDesk desk) {
        return new AdminPage(
                desk,
                Objects.requireNonNull(session.passwords()),
                Objects.requireNonNull(session.serverWatch()),
                Objects.requireNonNull(session.devices()),
                Objects.requireNonNull(session.clientUpdates()));
    }

    private Account account(String name, Runnable signOut, Action restart) {
        return new Account(
                name, signOut, List.of(Action.of("password", Material2OutlinedMZ.VPN_KEY, this::openAccount), restart));
    }

    /** As if the window was closed and the program started again; what waits stays in the outbox meanwhile. */
    private Action restart(Window window) {
        Action restart = Action.of("update.restart", Material2OutlinedMZ.REFRESH, () -> {
            Trial.startAnew();
            window.stage().hide();
            Platform.exit();
        });
        return restart.when(updates.ready().and(new SimpleBooleanProperty(RunningProgram.canStartAnew())));
    }

    /** What comes about without the person doing anything. */
    private ExportNews follow(RecordDesk desk, ToastTelling telling) {
        new Exports(desk).sweep();
        RefusalNews.follow(desk, session.attention(), Kehu.CATALOG.commands(), telling);
        return ExportNews.follow(desk, telling);
    }

    private void offerExports(OwnScreens own, RecordDesk desk) {
        if (own.all().knows(Place.of(Exports.SCREEN))) {
            shell.offer(Exports.opening(desk));
        }
    }

    private void offerGroups(OwnScreens own) {
        Place groups = Place.of(OwnScreens.GROUPS);
        if (own.all().knows(groups)) {
            shell.offer(Action.of("groups.open", Material2OutlinedAL.GROUP_WORK, () -> navigation.open(groups)));
        }
    }

    private void offerWork(RecordDesk desk) {
        if (DuplicatesPage.is(desk, Customer.TYPE)) {
            shell.offer(DuplicatesPage.opening(navigation, Customer.TYPE));
            shell.offer(CleaningPage.opening(navigation, Customer.TYPE));
        }
        if (desk.records().access().allows(Role.ASSIGN)) {
            shell.offer(HandoverPage.opening(navigation));
        }
    }

    /** What the palette names wherever one is. */
    private void offer(MissingOffer missing, OwnScreens own, RecordDesk desk) {
        offerWork(desk);
        offerExports(own, desk);
        offerGroups(own);
        Runnable look = () -> navigation.open(Place.of("missing"));
        shell.offerMissing(
                List.of(
                        Action.of("missing.send.all", Material2OutlinedMZ.SYNC, missing::sendAll),
                        Action.of("missing.look", Material2OutlinedMZ.VISIBILITY, look),
                        Action.of("missing.leave.all", Material2OutlinedAL.BLOCK, missing::leaveOutAll)),
                Action.of("missing.open", Material2OutlinedAL.HISTORY, look));
    }

    private void openAttention() {
        navigation.open(Place.of("attention"));
    }

    private void openSync() {
        navigation.open(Place.of("sync"));
    }

    private void openAccount() {
        box.openIn(shell);
    }

    /** Where the server waits for a password, nothing else helps. */
    private void syncNow() {
        if (box.isSignedOut()) {
            openAccount();
        } else {
            session.syncing().syncNow();
        }
    }

    Shell shell() {
        return shell;
    }

    /** Runs once the first round is over, at once if one is. */
    void onceSynced(Runnable run) {
        if (status.lastSyncedProperty().get() != null) {
            run.run();
            return;
        }
        ChangeListener<Object> listener = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<?> time, @Nullable Object was, @Nullable Object now) {
                time.removeListener(this);
                run.run();
            }
        };
        status.lastSyncedProperty().addListener(listener);
    }

    /** Ignored where this person does not have the screen. */
    void open(Place place) {
        navigation.open(place);
    }

    private RecordDesk desk(Workbench bench, Toasts toasts, FileDialogs files) {
        ZoneId zone = ZoneId.systemDefault();
        Texts texts = bench.texts();
        return new RecordDesk(
                bench,
                Kehu.SCHEMA,
                Layouts.of(Kehu.SCHEMA),
                session.records(),
                session.commands(),
                session.elsewhere(),
                session.history(),
                session.attachments(),
                files,
                new FieldEditors(Kehu.SCHEMA, session.records(), background, texts, zone, BaseCurrency::of),
                new Doing(background, session.commands(), texts, Kehu.SCHEMA, new ToastTelling(toasts), titles(texts)),
                new TypedValue(),
                zone);
    }

    private Function<UUID, String> titles(Texts texts) {
        OperationWords words = new OperationWords(texts, Kehu.SCHEMA, Kehu.CATALOG.commands());
        return operation -> words.title(operation, session.history(), session.records());
    }

    private void heard(LinkState state, Leaving leaving) {
        StartProblem end = session.endedBy(state);
        background.deliver(() -> {
            show(state);
            if (end != null && state.link() == LinkState.Link.LOCKED) {
                leaving.locked(this, session, end);
            } else if (end != null) {
                leaving.sentAway(this, session, end);
            }
        });
    }

    private void show(LinkState state) {
        status.runningProperty().set(state.running());
        showOnline(state.link());
        status.lastSyncedProperty().set(state.lastSynced());
        status.waitingProperty().set(state.waiting());
        status.problemProperty().set(state.problem());
        status.locksAtProperty().set(state.locksAt());
        status.skewedProperty().set(state.skewed());
        status.backupProperty().set(state.backup());
        status.missingProperty().set(state.missing());
        status.attentionProperty().set(state.attention());
        status.unreadProperty().set(state.attention());
    }

    /** Locked: it tells nobody anything until it is given back. */
    void putAway() {
        isAway = true;
    }

    void giveBack() {
        isAway = false;
    }

    private void show(@Nullable Fetching now) {
        status.fetchingProperty().set(now);
        showOnline(session.syncing().state().link());
    }

    /** The first round, whose end is what connects, ends only when all is here. */
    private void showOnline(LinkState.Link link) {
        boolean comes = status.fetchingProperty().get() != null
                && status.runningProperty().get();
        status.onlineProperty().set(link == LinkState.Link.ONLINE || comes);
    }

    /** Off the FX thread the session ends its round; what is on the disk is kept. */
    @Override
    public void close() {
        syncing.close();
        fetching.close();
        exports.close();
        updates.close();
        words.release();
        shell.close();
    }
}
