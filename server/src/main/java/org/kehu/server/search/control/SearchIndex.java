package org.kehu.server.search.control;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.kehu.common.query.Shortlist;
import org.kehu.common.record.RecordType;
import org.kehu.common.search.SearchWord;
import org.kehu.server.records.control.RecordStore;

/**
 * Answers searches from the grams of this node. A search sees all that was committed before it: the index is brought up to
 * the log first, or passed over while that would take long. Without a working index searches are slow, never wrong.
 */
@ApplicationScoped
public class SearchIndex implements Shortlist {
    private static final Logger LOG = Logger.getLogger(SearchIndex.class.getName());
    /** More are not worth naming: so many matches are met soon along the order of the list. */
    private static final int MOST = 1_000;

    /** More ways to read letters are not asked for at once; there are some dozens for four characters in full. */
    private static final int MOST_WAYS = 256;

    private static final long FAR_BEHIND = 1_000;
    private static final long TICK_SECONDS = 5;
    private static final int TICKS_TO_KEEP = 12;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private RecordStore records;

    @Inject
    @ConfigProperty(name = "kehu.data")
    private String data;

    private volatile @Nullable GramIndex index;
    private volatile @Nullable LogFeed feed;
    private @Nullable ScheduledFuture<?> ticking;
    private int ticks;

    /** Begins to feed the index, in the background and soon: a start has more urgent things to load. */
    public void begin() {
        ticking = scheduler.scheduleWithFixedDelay(this::tick, TICK_SECONDS, TICK_SECONDS, TimeUnit.SECONDS);
    }

    private void tick() {
        try {
            LogFeed known = feed;
            if (known == null) {
                open();
            } else {
                known.catchUp();
                if (++ticks % TICKS_TO_KEEP == 0) {
                    known.keep();
                }
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index could not be brought up to date", e);
        }
    }

    private void open() throws IOException {
        GramIndex opened = new GramIndex(Path.of(data, "search"));
        LogFeed fed = new LogFeed(records.searchTexts(), opened);
        index = opened;
        feed = fed;
        records.searchBy(this);
        fed.catchUp();
    }

    @Override
    public @Nullable Collection<UUID> of(RecordType type, List<SearchWord> words) {
        LogFeed known = feed;
        GramIndex grams = index;
        List<List<Set<String>>> asked = words.stream()
                .map(word -> Grams.asked(word, MOST_WAYS / words.size()))
                .filter(ways -> !ways.isEmpty())
                .toList();
        if (known == null || grams == null || asked.isEmpty() || known.behind() > FAR_BEHIND) {
            return null;
        }
        try {
            known.catchUp();
            return grams.having(type.name(), asked, MOST);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "The search index does not answer", e);
            return null;
        }
    }

    @PreDestroy
    void end() {
        if (ticking != null) {
            ticking.cancel(false);
        }
        try {
            LogFeed known = feed;
            feed = null;
            if (known != null) {
                known.keep();
            }
            GramIndex grams = index;
            if (grams != null) {
                grams.close();
            }
        } catch (IOException | RuntimeException e) {
            LOG.log(Level.WARNING, "The search index was not closed; it is fed again from where it was kept last", e);
        }
    }
}
