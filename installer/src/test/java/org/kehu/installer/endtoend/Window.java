package org.kehu.installer.endtoend;

import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.awaitility.core.ConditionTimeoutException;
import org.kehu.client.app.KehuClient;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The client as it is started, and somebody before it: looks, clicks, types, and waits until something is to be seen. */
final class Window {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private final FxRobot robot = new FxRobot();
    private final Stage stage;
    private final Application client;

    private Window(Stage stage, Application client) {
        this.stage = stage;
        this.client = client;
    }

    /** Starts the client on a data folder. */
    static Window open(Path data) throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Stage stage = FxToolkit.registerStage(Stage::new);
        return new Window(
                stage,
                FxToolkit.setupApplication(
                        KehuClient.class, "--data=" + data, "--language=en", "--theme=light", "--size=1440x900"));
    }

    /** By the cross in its corner; the process would end now. */
    void close() throws TimeoutException {
        robot.interact(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        FxToolkit.cleanupApplication(client);
    }

    void click(String what) {
        robot.clickOn(shown(what));
    }

    void drag(String what, String onto) {
        Node target = shown(onto);
        robot.drag(shown(what)).dropTo(target);
    }

    void write(String text) {
        robot.write(text, 0);
    }

    void type(KeyCode key) {
        robot.type(key);
        WaitForAsyncUtils.waitForFxEvents();
    }

    void ctrl(KeyCode key) {
        robot.press(KeyCode.CONTROL).type(key).release(KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Waits for a control, by {@code #id} or by the text on it, that can be used. */
    Node shown(String what) {
        until(what + " is there", () -> find(what).findFirst().isPresent());
        return onFx(() -> find(what).findFirst().orElseThrow());
    }

    /** Waits until a control carries a text, or one that begins so if it ends with an asterisk. */
    void reads(String what, String text) {
        boolean begins = text.endsWith("*");
        String start = begins ? text.substring(0, text.length() - 1) : text;
        until(
                what + " reads " + text,
                () -> find(what)
                        .flatMap(node -> words(node).stream())
                        .anyMatch(word -> begins ? word.startsWith(start) : word.equals(start)));
    }

    private Stream<Node> find(String what) {
        Set<Node> found = robot.lookup(what).queryAll();
        return found.stream().filter(node -> node.getScene() != null && isShown(node) && !node.isDisabled());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private void until(String expected, Callable<Boolean> condition) {
        try {
            await(expected).atMost(PATIENCE).until(() -> onFx(condition));
            WaitForAsyncUtils.waitForFxEvents();
        } catch (ConditionTimeoutException e) {
            throw new AssertionError("in vain: " + expected + "; the window reads " + onFx(this::allWords), e);
        }
    }

    private List<String> allWords() {
        return words(stage.getScene().getRoot());
    }

    private static <T> T onFx(Callable<T> question) {
        return WaitForAsyncUtils.waitForAsyncFx(TimeUnit.SECONDS.toMillis(10), question);
    }

    private static List<String> words(Node node) {
        List<String> words = new ArrayList<>();
        if (!node.isVisible()) {
            return words;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            words.add(labeled.getText());
        }
        if (node instanceof TextInputControl field) {
            words.add(field.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }
}
