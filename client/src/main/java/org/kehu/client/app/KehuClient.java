package org.kehu.client.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;
import org.kehu.client.settings.Settings;
import org.kehu.client.start.SignIn;
import org.kehu.client.start.StartProblem;
import org.kehu.client.sync.ClientSessions;
import org.kehu.client.sync.CopyWipes;
import org.kehu.client.sync.LocalSession;
import org.kehu.client.task.Workers;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.client.update.RunningProgram;
import org.kehu.client.update.Trial;
import org.kehu.client.update.UpdateHome;
import org.kehu.common.Kehu;
import org.kehu.common.label.Language;
import org.slf4j.LoggerFactory;

/**
 * The desktop client: reads how it was started and what it remembers, then shows the first start, the sign-in or the window,
 * each put together by constructors.
 */
public final class KehuClient extends Application {
    private static final Duration SETTLED = Duration.seconds(3);
    private final Workers workers = new Workers();
    private final AtomicReference<@Nullable LocalSession> session = new AtomicReference<>();
    private StartOptions options = StartOptions.of(List.of(), Map.of());
    private Settings settings = Settings.inMemory();
    private Entrance.@Nullable Known known;
    private @Nullable StartProblem wipedNotice;
    private @Nullable Entrance entrance;
    private @Nullable ClientSessions sessions;
    private @Nullable SignIn early;

    /** Off the FX thread: the settings and the known server are read here, and who needs no window to sign in does so. */
    @Override
    public void init() {
        options = StartOptions.of(getParameters().getRaw(), System.getenv());
        settings = Settings.open(options.data(), Settings.ownWriter());
        boolean wiped = !new CopyWipes(options.data()).finish().isEmpty();
        wipedNotice = wiped ? new StartProblem("problem.copy_wiped", Map.of()) : null;
        sessions = new ClientSessions(
                options.data(),
                Kehu.CATALOG,
                InstantSource.system(),
                RunningProgram.here().name(),
                session::set);
        sessions.onUnopened(this::unopened);
        known = Entrance.Known.read(options).orElse(null);
        String user = known == null ? "" : options.user().orElse(known.server().login());
        if (known != null && !user.isBlank() && !options.password().isEmpty()) {
            early = new EarlySignIn(sessions.at(known.server()), user, options.password(), workers.pool());
        }
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
        Office.Window window = new Office.Window(
                stage,
                texts,
                workers.background(),
                settings,
                looks,
                new SystemFiles(getHostServices(), options.data()));
        Entrance made = new Entrance(frame, window, Objects.requireNonNull(sessions), options, session);
        entrance = made;
        made.onShown(shown -> {
            cameUp();
            savePicture(shown);
        });
        if (known == null) {
            made.firstStart();
        } else {
            tellOfWipes();
            made.signIn(known, early, wipedNotice);
        }
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

    /** Off the FX thread what is open is closed and what is remembered is written; the window is gone by then. */
    @Override
    public void stop() throws InterruptedException {
        Thread last = new Thread(
                () -> {
                    if (entrance != null) {
                        entrance.closeAll();
                    }
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

    /** A newer version that cannot open what is here gives way to the one before, which could. */
    private void unopened(RuntimeException e) {
        if (trial().fail("cache")) {
            LoggerFactory.getLogger(KehuClient.class)
                    .error("this version does not open what is here: back to the one before", e);
            Platform.exit();
        }
    }

    private Trial trial() {
        return new Trial(new UpdateHome(options.data()));
    }

    private void cameUp() {
        workers.background()
                .work("update", progress -> {
                    trial().cameUp();
                    return true;
                })
                .start();
    }

    private void savePicture(Entrance.Shown shown) {
        options.picture().ifPresent(file -> shown.office().onceSynced(() -> savePicture(shown.scene(), file)));
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
