package org.kehu.client.app;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kehu.client.control.PopOvers;
import org.kehu.client.theme.Theme;
import org.kehu.common.activity.Activity;
import org.kehu.common.label.Language;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Away for more than two weeks with the window open, in the middle of a sentence. */
class LockedWindowTest extends WholeWindowTest {
    private static final String TYPED = "they want the hubcaps before";
    private static final String IN_A_FORM = "asked twice";

    static Stream<Arguments> looks() {
        Stream<Arguments> all = Stream.of(Language.values())
                .flatMap(language -> Stream.of(Theme.values()).map(theme -> Arguments.of(language, theme)));
        return System.getProperty("kehu.pictures") == null ? all.limit(1) : all;
    }

    @Start
    void start(Stage shown) {
        show(shown);
    }

    @ParameterizedTest
    @MethodSource("looks")
    void comesBackAsItWasToTheSamePersonAlone(Language language, Theme theme, FxRobot robot) throws Exception {
        String look = theme.id() + "-" + language.tag();
        begin("customer/" + customer, language, theme, this::leave, robot);
        signIn("anna", robot);
        isAtWork(robot);
        picture("locked-0-before-" + look, robot);
        locks(robot);
        picture("locked-1-" + look, robot);
        somebodyElseWorksHere(robot);
        signIn("anna", robot);
        hasAllAsItWas(robot);
        picture("locked-2-after-" + look, robot);
        goesOn(robot);
        robot.interact(entrance::signOut);
        untilSeen("#password", robot);
    }

    private void isAtWork(FxRobot robot) {
        untilSeen("#activity-composer", robot);
        write(TYPED, robot);
        robot.interact(() -> PopOvers.show(
                robot.lookup("#activity-composer").query(),
                new javafx.scene.layout.VBox(new javafx.scene.control.TextField(IN_A_FORM)),
                ArrowLocation.TOP_CENTER));
        assertEquals(List.of(IN_A_FORM), typedInForms());
    }

    /** His password alone does not open it. */
    private void locks(FxRobot robot) {
        server.close();
        away = Duration.ofDays(15);
        session.get().syncing().syncNow();
        untilSeen("#kept", robot);
        assertFalse(robot.lookup("#notice").query().getStyleClass().contains("bad"));
        assertNothingIsSeen();
        signIn("anna", robot);
        await().until(seen("#problem", robot));
        assertNothingIsSeen();
    }

    private void somebodyElseWorksHere(FxRobot robot) throws Exception {
        server.start(keys);
        signIn("carl", robot);
        untilSeen("#rail-customers", robot);
        assertNothingIsSeen();
        robot.interact(entrance::signOut);
        untilSeen("#kept", robot);
        assertNothingIsSeen();
    }

    private static void hasAllAsItWas(FxRobot robot) {
        untilSeen("#activity-composer", robot);
        TextInputControl composer = robot.lookup("#activity-composer").query();
        assertEquals(TYPED, composer.getText());
        await().until(() -> typedInForms().equals(List.of(IN_A_FORM)));
    }

    private void goesOn(FxRobot robot) {
        robot.interact(() -> Window.getWindows().stream()
                .filter(PopOver.class::isInstance)
                .toList()
                .forEach(Window::hide));
        write(" May", robot);
        robot.push(KeyCode.CONTROL, KeyCode.S);
        await().until(() -> session.get().syncing().state().waiting() == 0
                && server.company.ledger.all(Activity.TYPE).stream()
                        .anyMatch(note -> note.toString().contains(TYPED + " May")));
    }

    private static void write(String text, FxRobot robot) {
        robot.interact(() -> {
            TextInputControl composer = robot.lookup("#activity-composer").query();
            composer.requestFocus();
            composer.end();
        });
        robot.write(text);
    }

    private void assertNothingIsSeen() {
        List<String> words = new ArrayList<>(typedInForms());
        for (Window window : List.copyOf(Window.getWindows())) {
            words.addAll(wordsOf(window.getScene().getRoot()));
            window.getScene()
                    .getRoot()
                    .lookupAll(".text-input")
                    .forEach(field -> words.add(((TextInputControl) field).getText()));
        }
        assertTrue(words.stream().noneMatch(word -> word.contains(TYPED) || word.contains(IN_A_FORM)), words::toString);
    }

    private static List<String> typedInForms() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(PopOver.class::isInstance)
                .flatMap(form -> form.getScene().getRoot().lookupAll(".text-field").stream())
                .map(field -> ((TextInputControl) field).getText())
                .toList();
    }

    private static void untilSeen(String id, FxRobot robot) {
        await().atMost(Duration.ofSeconds(30)).until(seen(id, robot));
    }

    private void picture(String name, FxRobot robot) throws IOException {
        String folder = System.getProperty("kehu.pictures");
        if (folder != null) {
            List<Picture> picture = new ArrayList<>();
            robot.interact(() -> picture.add(Picture.of(stage.getScene())));
            picture.get(0).save(Path.of(folder, name + ".png"));
        }
    }
}
