package org.kehu.client.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.client.screen.Place;
import org.kehu.client.settings.Settings;
import org.kehu.client.start.FirstStartView;
import org.kehu.client.start.FirstStartViewModel;
import org.kehu.client.start.SignInView;
import org.kehu.client.start.SignInViewModel;
import org.kehu.client.start.SignedIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.CopyWipes;
import org.kehu.client.sync.KnownAccounts;
import org.kehu.client.sync.KnownServer;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.sync.ServerGate;
import org.kehu.client.task.Workers;
import org.kehu.client.text.TextScope;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.kehu.common.organisation.User;
import org.kehu.common.record.CrmRecord;

/**
 * The desktop client: reads how it was started and what it remembers, then shows the first start, the sign-in or the window,
 * each put together by constructors.
 */
public final class KehuClient extends Application {
    private static final Duration SETTLED = Duration.seconds(3);
    private static final String VERSION = "0.1";
    private final Workers workers = new Workers();
    private final AtomicReference<@Nullable LocalSession> session = new AtomicReference<>();
    private StartOptions options = StartOptions.of(List.of(), Map.of());
    private Settings settings = Settings.inMemory();
    private @Nullable KnownServer known;
    private @Nullable StartProblem wipedNotice;
    private volatile List<String> accounts = List.of();
    private boolean isFirst = true;
    private @Nullable Start start;
    private @Nullable Office office;

    /** What stands when the toolkit does. */
    private record Start(WindowFrame frame, Office.Window window, ClientSessions sessions) {}

    /** Off the FX thread: the settings and the known server are read here. */
    @Override
    public void init() {
        options = StartOptions.of(getParameters().getRaw(), System.getenv());
        settings = Settings.open(options.data(), Settings.ownWriter());
        boolean wiped = !new CopyWipes(options.data()).finish().isEmpty();
        wipedNotice = wiped ? new StartProblem("problem.copy_wiped", Map.of()) : null;
        known = knownServer().orElse(null);
    }

    private Optional<KnownServer> knownServer() {
        Optional<KnownServer> found = KnownServer.read(options.data()).map(this::atGivenAddress);
        accounts = found.map(one -> KnownAccounts.logins(options.data(), one)).orElse(List.of());
        return found;
    }

    /** The server may have moved; it must still show the certificate that was trusted. */
    private KnownServer atGivenAddress(KnownServer server) {
        String address = options.server().orElse(server.address());
        return new KnownServer(address, server.fingerprint(), server.server(), server.user(), server.login());
    }

    @Override
    public void start(Stage stage) {
        String theme = options.theme().or(() -> settings.get("theme")).orElse("light");
        TextSize size = TextSize.of(settings.get("textsize").orElse(""));
        Looks looks = new Looks(Theme.of(theme), size);
        Texts texts = new Texts(language(), ZoneId.systemDefault(), InstantSource.system());
        rememberChoices(looks, texts);
        WindowFrame frame = new WindowFrame(stage, settings, looks);
        texts.forever(formats -> stage.setTitle(formats.labels().text("app.name")));
        stage.setOnHiding(e -> frame.remember());
        ClientSessions sessions =
                new ClientSessions(options.data(), Kehu.CATALOG, InstantSource.system(), VERSION, session::set);
        Office.Window window = new Office.Window(
                stage, texts, workers.background(), settings, looks, new SystemFiles(getHostServices()));
        Start made = new Start(frame, window, sessions);
        start = made;
        if (known == null) {
            firstStart(made);
        } else {
            tellOfWipes();
            signIn(made, known, wipedNotice);
        }
    }

    private void firstStart(Start at) {
        FirstStartViewModel model = new FirstStartViewModel(
                new ServerGate(at.sessions()), workers.background(), at.window().texts(), this::begin);
        FirstStartView view = new FirstStartView(model, at.window().texts().scope());
        at.frame().show(view, options.size());
        view.focus();
        new Unattended(options).goThrough(model);
    }

    /** Copies that were given up while this program was cut off are destroyed by now. */
    private void tellOfWipes() {
        workers.background()
                .work("wipe", progress -> {
                    new CopyWipes(options.data()).tell();
                    return true;
                })
                .start();
    }

    /** @param notice why somebody is here again, null if there is nothing to say */
    private void signIn(Start at, KnownServer server, @Nullable StartProblem notice) {
        TextScope texts = at.window().texts().scope();
        SignInViewModel model =
                new SignInViewModel(workers.background(), at.window().texts(), this::begin);
        model.use(at.sessions().at(server));
        model.userProperty().set(server.login());
        model.noticeProperty().set(notice);
        model.accounts().setAll(accounts);
        SignInView view = new SignInView(model, server.address(), texts);
        at.frame().show(view, options.size());
        view.focus();
        if (isFirst) {
            new Unattended(options).signIn(model);
        }
    }

    private void begin(SignedIn person) {
        LocalSession opened = session.get();
        Start at = start;
        if (opened == null || at == null || office != null) {
            return;
        }
        Office made = new Office(
                at.window(), opened, nameIn(opened, person), new Office.Leaving(() -> leave(null), this::leave));
        office = made;
        Scene scene = at.frame().show(made.shell().root(), options.size());
        made.shell().install(scene);
        options.open().map(Place::parse).ifPresent(made::open);
        opened.start();
        options.picture().ifPresent(file -> made.onceSynced(() -> savePicture(scene, file)));
    }

    /** On the first start the person's record came with the first sync, after the sign-in. */
    private static String nameIn(LocalSession opened, SignedIn person) {
        CrmRecord user =
                opened.records().configuration().find(User.TYPE, opened.actor().user());
        return user == null ? person.name() : user.title();
    }

    /** @param why null if it was the person's own wish */
    private void leave(@Nullable StartProblem why) {
        Office left = office;
        Start at = start;
        if (left == null || at == null) {
            return;
        }
        office = null;
        isFirst = false; // what the command line gave signs in once
        left.close();
        workers.background()
                .work(at.window().texts().text("action.sign.out"), progress -> {
                    closeSession();
                    return knownServer();
                })
                .onSuccess(server -> server.ifPresentOrElse(one -> signIn(at, one, why), () -> firstStart(at)))
                .start();
    }

    private void closeSession() {
        LocalSession open = session.getAndSet(null);
        if (open != null) {
            open.close();
        }
    }

    /** Off the FX thread what is open is closed and what is remembered is written; the window is gone by then. */
    @Override
    public void stop() throws InterruptedException {
        Thread last = new Thread(
                () -> {
                    closeSession();
                    settings.flush();
                },
                "kehu-last");
        last.start();
        last.join();
        workers.close();
    }

    private Language language() {
        return options.language()
                .or(() -> settings.get("language"))
                .map(Language::of)
                .orElseGet(() -> Language.of(Locale.getDefault()));
    }

    private void rememberChoices(Looks looks, Texts texts) {
        looks.themeProperty().addListener((p, was, now) -> settings.set("theme", now.id()));
        looks.sizeProperty().addListener((p, was, now) -> settings.set("textsize", now.id()));
        texts.formatsProperty()
                .addListener((p, was, now) ->
                        settings.set("language", now.labels().language().tag()));
    }

    private void savePicture(Scene scene, Path file) {
        PauseTransition settled = new PauseTransition(SETTLED);
        settled.setOnFinished(e -> {
            Picture picture = Picture.of(scene);
            workers.background()
                    .work("picture", progress -> {
                        picture.save(file);
                        return file;
                    })
                    .start();
        });
        settled.play();
    }
}
