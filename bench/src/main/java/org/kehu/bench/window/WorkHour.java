package org.kehu.bench.window;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ListView;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.util.Duration;

/**
 * What a salesperson does in an hour, without the pauses for thought: twenty times around lists, searches, cards, notes, the
 * board and the tickets. Says how long the window's thread was blocked at most, and what a pulse cost while a deal was carried.
 */
final class WorkHour {
    private static final int ROUNDS = 20;
    private static final int PAGES = 6;
    private static final String TYPED = "gift";
    private static final String NOTE = "asks for the new price list";
    private final Hands hands = new Hands();
    private final ThreadWatch watch = new ThreadWatch();
    private final PulseCpu carrying = new PulseCpu();
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Consumer<Map<String, ?>> told;
    private final PauseTransition stuck = new PauseTransition(Duration.minutes(1));
    private String doing = "";

    WorkHour(Consumer<Map<String, ?>> told) {
        this.told = told;
        stuck.setOnFinished(e -> {
            throw new IllegalStateException("the window does not get on with: " + doing);
        });
        // Whoever has asked is told by the end of the process, and by what it has printed.
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> {
            failure.printStackTrace();
            System.exit(1);
        });
        for (int i = 0; i < ROUNDS; i++) {
            steps.addAll(round(i));
        }
    }

    void begin() {
        watch.begin();
        next();
    }

    private void next() {
        stuck.stop();
        Step step = steps.poll();
        if (step == null) {
            Map<String, Object> all = new HashMap<>(watch.end());
            all.put("pulse", carrying.p95());
            told.accept(all);
            return;
        }
        doing = step.name();
        watch.doing(doing);
        stuck.playFromStart();
        step.act().run();
        new Glance(step.done(), this::next).start();
    }

    private List<Step> round(int number) {
        List<Step> round = new ArrayList<>();
        lists(number, round);
        card(number, round);
        palette(round);
        board(round);
        round.add(new Step("tickets", () -> hands.screen("tickets"), root -> root.lookup(".queue-item") != null));
        round.add(new Step("today", () -> hands.screen("today"), root -> root.lookup(".today") != null));
        return round;
    }

    private void lists(int number, List<Step> round) {
        round.add(new Step("list", () -> hands.screen("customers"), ClientWindow::showsCustomers));
        round.add(new Step("find in the list", () -> hands.focus("#list-search"), root -> true));
        type("find in the list", TYPED, ClientWindow::showsCustomers, round);
        round.add(key("all again", ClientWindow::showsCustomers, KeyCode.CONTROL, KeyCode.A));
        round.add(key("all again", ClientWindow::showsCustomers, KeyCode.DELETE));
        round.add(new Step("scroll", () -> hands.focus("#list"), root -> true));
        for (int i = 0; i < PAGES; i++) {
            round.add(key("scroll", ClientWindow::showsCustomers, KeyCode.PAGE_DOWN));
        }
        round.add(new Step("sort", () -> sort(number), ClientWindow::showsCustomers));
    }

    private void sort(int number) {
        TableView<?> list = (TableView<?>) hands.find("#list");
        sort(list, number);
    }

    private static <R> void sort(TableView<R> list, int number) {
        var sortable =
                list.getColumns().stream().filter(column -> column.isSortable()).toList();
        list.getSortOrder().setAll(List.of(sortable.get(number % sortable.size())));
    }

    private void card(int number, List<Step> round) {
        Predicate<Parent> open = root -> root.lookup("#activity-composer") != null;
        round.add(new Step("open a card", () -> choose(number), root -> true));
        round.add(key("open a card", open, KeyCode.ENTER));
        round.add(new Step("note", () -> hands.focus("#activity-composer"), open));
        type("note", NOTE, open, round);
        round.add(key("save", WorkHour::hasSaved, KeyCode.CONTROL, KeyCode.S));
    }

    private void choose(int row) {
        TableView<?> list = (TableView<?>) hands.find("#list");
        list.requestFocus();
        list.scrollTo(row);
        choose(list, row);
    }

    /** Enter opens a card on the name; elsewhere it edits. */
    private static <R> void choose(TableView<R> list, int row) {
        TableColumn<R, ?> name = list.getColumns().stream()
                .filter(column -> "column-name".equals(column.getId()))
                .findFirst()
                .orElseThrow();
        list.getSelectionModel().clearAndSelect(row, name);
        list.getFocusModel().focus(row, name);
    }

    private static boolean hasSaved(Parent root) {
        return root.lookup("#activity-composer") instanceof TextInputControl composer
                && composer.getText().isEmpty();
    }

    private void palette(List<Step> round) {
        Predicate<Parent> open = root -> root.lookup("#palette-field") != null;
        round.add(key("palette", open, KeyCode.CONTROL, KeyCode.K));
        type("palette", TYPED, open, round);
        round.add(new Step("palette", () -> {}, root -> hasRows(root, "#palette-list")));
        round.add(key("palette", open.negate(), KeyCode.ESCAPE));
    }

    private void board(List<Step> round) {
        round.add(new Step("board", () -> hands.screen("pipeline"), ClientWindow::showsDeals));
        round.add(new Step("board", this::chooseDeal, root -> true));
        round.add(new Step("carry", carrying::start, root -> true));
        round.add(key("carry", root -> true, KeyCode.SPACE));
        for (KeyCode way : List.of(KeyCode.RIGHT, KeyCode.RIGHT, KeyCode.LEFT, KeyCode.LEFT)) {
            round.add(key("carry", root -> true, way));
        }
        round.add(key("carry", root -> true, KeyCode.ESCAPE));
        round.add(new Step("carry", carrying::stop, root -> true));
    }

    private void chooseDeal() {
        ListView<?> column = (ListView<?>) hands.root().lookupAll(".board-column .list-view").stream()
                .filter(node ->
                        node instanceof ListView<?> list && !list.getItems().isEmpty())
                .findFirst()
                .orElseThrow();
        column.requestFocus();
        column.getSelectionModel().select(0);
    }

    private Step key(String name, Predicate<Parent> done, KeyCode... keys) {
        return new Step(name, () -> hands.press(keys), done);
    }

    private void type(String name, String text, Predicate<Parent> done, List<Step> round) {
        for (char letter : text.toCharArray()) {
            KeyCode key = letter == ' '
                    ? KeyCode.SPACE
                    : KeyCode.valueOf(String.valueOf(letter).toUpperCase(java.util.Locale.ROOT));
            round.add(key(name, done, key));
        }
    }

    private static boolean hasRows(Parent root, String list) {
        Node found = root.lookup(list);
        return found instanceof ListView<?> rows && !rows.getItems().isEmpty();
    }
}
