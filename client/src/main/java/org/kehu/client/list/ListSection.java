package org.kehu.client.list;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kehu.client.desk.RecordDesk;
import org.kehu.common.query.Page;

/** The rows of one group, read window by window once it is opened. To be used on one thread. */
final class ListSection {
    private final RecordDesk desk;
    private final Consumer<Exception> failed;
    private final WindowedRows rows = new WindowedRows(this::want);
    private final Set<Integer> loading = new HashSet<>();
    private ListQuestions questions;
    private ListGroup group;
    private ListRow heading;
    private boolean open;
    private int lookedAt;
    private int answers;

    ListSection(RecordDesk desk, ListQuestions questions, ListGroup group, Consumer<Exception> failed) {
        this.desk = desk;
        this.failed = failed;
        this.questions = questions;
        this.group = group;
        this.heading = ListRow.heading(this);
    }

    ListGroup group() {
        return group;
    }

    ListRow heading() {
        return heading;
    }

    boolean isOpen() {
        return open;
    }

    WindowedRows rows() {
        return rows;
    }

    /** With its heading. */
    int size() {
        return 1 + (open ? rows.size() : 0);
    }

    /** The group is what it is now; its rows, if they are shown, are read again while the old ones stay. */
    void update(ListQuestions asked, ListGroup now) {
        questions = asked;
        group = now;
        heading = ListRow.heading(this);
        if (open) {
            read(true, () -> {});
        }
    }

    /** @param then runs once its rows are shown or not */
    void toggle(Runnable then) {
        if (open) {
            open = false;
            then.run();
        } else {
            read(false, () -> {
                open = true;
                then.run();
            });
        }
    }

    private void read(boolean sameOrder, Runnable then) {
        answers++;
        loading.clear();
        int window = (long) lookedAt * WindowedRows.WINDOW < group.count() ? lookedAt : 0;
        Page page = new Page(WindowedRows.WINDOW, null, (long) window * WindowedRows.WINDOW);
        int count = (int) group.count();
        load(page, found -> {
            rows.begin(count, sameOrder, window, found.rows(), found.end());
            then.run();
        });
    }

    private void want(int window) {
        lookedAt = window;
        if (loading.add(window)) {
            load(rows.pageOf(window), found -> {
                loading.remove(window);
                rows.put(window, found.rows(), found.end());
            });
        }
    }

    private void load(Page page, Consumer<ListAnswer.Rows> taken) {
        int asked = answers;
        ListQuestions now = questions.over(group.query());
        desk.background()
                .work(desk.texts().text("list.loading"), progress -> now.rows(page))
                .onSuccess(found -> {
                    if (asked == answers) {
                        taken.accept(found);
                    }
                })
                .onFailure(failed::accept)
                .start();
    }

    @Override
    public String toString() {
        return group.title();
    }

    /** Of a heading, null of any other row. */
    static @Nullable ListSection of(@Nullable ListRow row) {
        return row == null ? null : row.section();
    }
}
