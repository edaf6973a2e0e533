package org.kehu.client.app;

import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.animation.PauseTransition;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.kehu.client.control.Action;
import org.kehu.client.control.Toasts;
import org.kehu.client.frame.Account;
import org.kehu.client.frame.Shell;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.RememberedTabs;
import org.kehu.client.screen.Screens;
import org.kehu.client.screen.SyncStatus;
import org.kehu.client.screen.Workbench;
import org.kehu.client.settings.Settings;
import org.kehu.client.task.Workers;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;

/** The desktop client: reads how it was started and what it remembers, then puts the window together by constructors. */
public final class KehuClient extends Application {
    private static final Duration SETTLED = Duration.seconds(1);

    private final Workers workers = new Workers();
    private StartOptions options = StartOptions.of(List.of(), java.util.Map.of());
    private Settings settings = Settings.inMemory();

    /** Off the FX thread: the settings file is read here. */
    @Override
    public void init() {
        options = StartOptions.of(getParameters().getRaw(), System.getenv());
        settings = Settings.open(options.data(), Settings.ownWriter());
    }

    @Override
    public void start(Stage stage) {
        String theme = options.theme().or(() -> settings.get("theme")).orElse("light");
        TextSize size = TextSize.of(settings.get("textsize").orElse(""));
        Looks looks = new Looks(Theme.of(theme), size);
        Texts texts = new Texts(language(), ZoneId.systemDefault(), InstantSource.system());
        rememberChoices(looks, texts);
        WindowFrame window = new WindowFrame(stage, settings, looks);
        texts.forever(formats -> stage.setTitle(formats.labels().text("app.name")));
        stage.setOnHiding(e -> window.remember());
        Shell shell = shell(stage, looks, texts);
        Scene scene = window.show(shell.root(), options.size());
        shell.install(scene);
        options.picture().ifPresent(file -> savePicture(scene, file));
    }

    @Override
    public void stop() throws InterruptedException {
        Thread last = new Thread(settings::flush, "kehu-last-settings");
        last.start();
        last.join();
        workers.close();
    }

    private Shell shell(Stage stage, Looks looks, Texts texts) {
        Screens screens = new Screens(List.of());
        Navigation navigation = new Navigation(screens, Place.of("today"));
        Toasts toasts = new Toasts(() -> stage, texts);
        Workbench bench = new Workbench(texts, workers.background(), navigation, toasts, settings, new SyncStatus());
        RememberedTabs.follow(settings, navigation);
        workers.background()
                .onUnhandled(e -> toasts.failed(texts.text("problem.work", String.valueOf(e.getMessage()))));
        Action attention = Action.of("attention", Material2OutlinedMZ.WARNING, () -> {});
        Account account = new Account(options.user().orElse(texts.text("user.nobody")), stage::close);
        return new Shell(bench, screens, looks, account, attention);
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
