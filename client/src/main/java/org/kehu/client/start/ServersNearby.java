package org.kehu.client.start;

import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.task.Background;
import org.kehu.client.text.Texts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The servers that were seen while a person is asked for one; on the FX thread. */
public final class ServersNearby {
    private static final Logger LOG = LoggerFactory.getLogger(ServersNearby.class);

    private final ServerSearch search;
    private final Background background;
    private final Texts texts;
    private final ObservableList<SeenServer> seen = FXCollections.observableArrayList();
    private @Nullable Object round;
    private @Nullable AutoCloseable running;

    public ServersNearby(ServerSearch search, Background background, Texts texts) {
        this.search = search;
        this.background = background;
        this.texts = texts;
    }

    /** By name; stays as it was when the search is stopped. */
    public ObservableList<SeenServer> seen() {
        return seen;
    }

    /** From the beginning. */
    public void start() {
        stop();
        Object mine = new Object();
        round = mine;
        seen.clear();
        background
                .work(
                        texts.text("start.nearby.looking"),
                        progress -> search.begin(found -> background.deliver(() -> show(mine, found))))
                .onSuccess(begun -> keep(mine, begun))
                .onFailure(e -> LOG.info("no search for servers: {}", e.toString()))
                .start();
    }

    public void stop() {
        round = null;
        AutoCloseable was = running;
        running = null;
        if (was != null) {
            end(was);
        }
    }

    private void show(Object of, List<SeenServer> found) {
        if (of == round) {
            seen.setAll(found);
        }
    }

    private void keep(Object of, AutoCloseable begun) {
        if (of == round) {
            running = begun;
        } else {
            end(begun);
        }
    }

    private void end(AutoCloseable begun) {
        background
                .work(texts.text("start.nearby.looking"), progress -> {
                    begun.close();
                    return true;
                })
                .onFailure(e -> LOG.info("the search for servers did not end in order: {}", e.toString()))
                .start();
    }
}
