package org.kehu.bench.window;

import java.util.Map;
import java.util.function.Predicate;
import javafx.scene.Parent;
import javafx.scene.control.ListCell;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.stage.Window;
import org.kehu.client.app.Launcher;
import org.kehu.client.list.ListRow;

/** The client as it is started, watched from within: says when customers are on the screen, and opens what it is told to. */
public final class ClientWindow {
    private static final double NANOS = 1e6;
    private final Talk talk = new Talk();

    private ClientWindow() {}

    /** @param arguments those of the client */
    public static void main(String[] arguments) {
        ClientWindow window = new ClientWindow();
        window.talk.listen(window::take);
        Talk.onceStarted(() ->
                new Glance(ClientWindow::showsCustomers, () -> window.talk.tell(Map.of("ready", true))).start());
        Launcher.main(arguments);
    }

    private void take(String line) {
        if (line.equals("work")) {
            new WorkHour(talk::tell).begin();
        } else {
            open(line);
        }
    }

    /** Clicks on a screen in the rail and says how long it takes until its records can be seen. */
    private void open(String screen) {
        Predicate<Parent> shown = screen.equals("pipeline") ? ClientWindow::showsDeals : ClientWindow::showsCustomers;
        ToggleButton button =
                (ToggleButton) Window.getWindows().get(0).getScene().lookup("#rail-" + screen);
        long start = System.nanoTime();
        button.fire();
        new Glance(shown, () -> talk.tell(Map.of("millis", (System.nanoTime() - start) / NANOS))).start();
    }

    static boolean showsCustomers(Parent root) {
        return root.lookup("#list") instanceof TableView<?> table
                && isSeen(table)
                && !table.getItems().isEmpty()
                && table.getItems().get(0) instanceof ListRow row
                && row.record() != null;
    }

    static boolean showsDeals(Parent root) {
        return root.lookupAll(".board-column .list-cell").stream()
                .anyMatch(node -> node instanceof ListCell<?> cell && !cell.isEmpty() && isSeen(cell));
    }

    private static boolean isSeen(javafx.scene.Node node) {
        javafx.scene.Node at = node;
        while (at != null && at.isVisible()) {
            at = at.getParent();
        }
        return at == null && node.getScene() != null;
    }
}
