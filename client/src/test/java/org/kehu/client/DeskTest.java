package org.kehu.client;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.kehu.client.control.Action;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.desk.SampleCompany;
import org.kehu.client.desk.Told;
import org.kehu.client.frame.Account;
import org.kehu.client.frame.Shell;
import org.kehu.client.screen.Navigation;
import org.kehu.client.screen.Place;
import org.kehu.client.screen.Screen;
import org.kehu.client.screen.Screens;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.kehu.client.theme.Looks;
import org.kehu.client.theme.TextSize;
import org.kehu.client.theme.Theme;
import org.kehu.common.label.Language;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** A window over the sample company, whose ports refuse the FX thread; work runs behind, as in the client. */
public abstract class DeskTest extends UiTest {
    protected final SampleCompany company = new SampleCompany(NOW);
    protected final Told told = new Told();
    protected final Texts texts = texts(Language.ENGLISH);
    protected Navigation navigation;
    protected Shell shell;
    protected RecordDesk desk;
    private Stage stage;
    private Looks looks;
    private final ExecutorService behind = Executors.newSingleThreadExecutor();

    /** @param screens also the card screens; the window begins at {@code home} */
    protected void show(Stage shown, String home, Function<RecordDesk, List<Screen>> screens) {
        stage = shown;
        List<Screen> made = new ArrayList<>();
        Background background = new Background(behind, Platform::runLater, null);
        navigation = new Navigation(new Screens(List.of()), Place.of(home));
        // the screens need the desk, the desk the navigation, the navigation the screens: places are looked up when
        // opened
        Screens all = late(made);
        navigation = new Navigation(all, Place.of(home));
        desk = company.desk(texts, background, navigation, told, stage);
        made.addAll(screens.apply(desk));
        looks = new Looks(Theme.LIGHT, TextSize.NORMAL);
        shell = new Shell(
                desk.bench(),
                all,
                looks,
                new Account("Gerard Hernandez", () -> {}),
                Action.of("attention", Material2OutlinedMZ.WARNING, () -> {}));
        String[] size = System.getProperty("kehu.pictures.size", "1366x768").split("x");
        Scene scene = new Scene(shell.root(), Integer.parseInt(size[0]), Integer.parseInt(size[1]));
        looks.dress(scene);
        shell.install(scene);
        stage.setScene(scene);
        stage.show();
    }

    private static Screens late(List<Screen> made) {
        String ids = "today customers customer orders order pipeline opportunity admin tickets ticket"
                + " attention history past missing sync elsewhere import handover merge duplicates cleaning rows exports exportLog customerGroups customerGroup";
        return new Screens(Stream.of(ids.split(" "))
                .map(id -> new Screen(
                        id,
                        icon(id),
                        id.endsWith("s")
                                        && !List.of("duplicates", "rows", "exports", "customerGroups")
                                                .contains(id)
                                || List.of("today", "pipeline", "admin").contains(id),
                        place -> made.stream()
                                .filter(screen -> screen.id().equals(id))
                                .findFirst()
                                .orElseThrow()
                                .open()
                                .apply(place)))
                .toList());
    }

    private static Ikon icon(String id) {
        return switch (id) {
            case "today" -> Material2OutlinedMZ.TODAY;
            case "pipeline" -> Material2OutlinedMZ.VIEW_WEEK;
            case "orders" -> Material2OutlinedMZ.RECEIPT;
            case "tickets", "ticket" -> Material2OutlinedAL.CONFIRMATION_NUMBER;
            case "admin" -> Material2OutlinedMZ.SETTINGS;
            case "attention" -> Material2OutlinedMZ.WARNING;
            case "history", "missing" -> Material2OutlinedAL.HISTORY;
            case "sync" -> Material2OutlinedMZ.SYNC;
            default -> Material2OutlinedMZ.PEOPLE;
        };
    }

    protected void close() {
        behind.shutdown();
    }

    /** Until work behind and events are done. */
    protected void settle() {
        for (int i = 0; i < 4; i++) {
            WaitForAsyncUtils.waitForFxEvents();
            WaitForAsyncUtils.waitFor(behind.submit(() -> {}));
        }
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static @Nullable String folder() {
        return System.getProperty("kehu.pictures");
    }

    private record Look(Language language, Theme theme) {
        private static final Look FIRST = new Look(Language.ENGLISH, Theme.LIGHT);
        private static final Look LAST = new Look(Language.CHINESE, Theme.DARK);

        static List<Look> between() {
            return List.of(new Look(Language.ENGLISH, Theme.DARK), new Look(Language.CHINESE, Theme.LIGHT));
        }

        @Override
        public String toString() {
            return "-" + theme.id() + "-" + language.tag();
        }
    }

    private void take(FxRobot robot, Look look) {
        robot.interact(() -> {
            texts.switchTo(look.language);
            looks.change(look.theme);
        });
        settle();
    }

    /**
     * In both themes and languages, kept where {@code -Dkehu.pictures} says, as large as {@code -Dkehu.pictures.size}. Where it says
     * nothing, only the last is drawn: dark, in Chinese.
     */
    protected void pictures(FxRobot robot, String name) {
        List<Look> all = new ArrayList<>(List.of(Look.LAST));
        if (folder() != null) {
            all.add(0, Look.FIRST);
            all.addAll(1, Look.between());
        }
        for (Look look : all) {
            take(robot, look);
            keep(robot, name + look);
        }
    }

    /** As {@link #pictures(FxRobot, String)}, of a window over the window that is opened for each; in English and light again then. */
    protected void pictures(FxRobot robot, String name, Runnable open, String inside) {
        List<Look> all = new ArrayList<>(List.of(Look.LAST, Look.FIRST));
        if (folder() != null) {
            all.addAll(1, Look.between());
        }
        for (Look look : all) {
            take(robot, look);
            open.run();
            settle();
            keep(robot, robot.lookup(inside).query().getScene(), name + look);
            robot.type(KeyCode.ESCAPE);
            settle();
        }
    }

    private void keep(FxRobot robot, String name) {
        keep(robot, stage.getScene(), name);
    }

    private static void keep(FxRobot robot, Scene scene, String name) {
        String folder = folder();
        List<WritableImage> shot = new ArrayList<>();
        robot.interact(() -> shot.add(scene.snapshot(null)));
        if (folder != null) {
            save(shot.get(0), Path.of(folder, name + ".png"));
        }
    }

    private static void save(WritableImage image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                plain.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        try {
            Files.createDirectories(file.getParent());
            ImageIO.write(plain, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
