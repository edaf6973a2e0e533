package org.kehu.server.search.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kehu.common.Kehu;
import org.kehu.common.command.EditRecord;
import org.kehu.common.command.FieldChanges;
import org.kehu.common.command.FieldValues;
import org.kehu.common.customer.Customer;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.search.SearchWords;
import org.kehu.server.records.control.FoundedDoor;
import org.kehu.server.records.control.SearchTexts;
import org.kehu.server.records.control.StoreDatabase;

class LogFeedTest {
    @TempDir
    private Path folder;

    private StoreDatabase database;
    private FoundedDoor door;
    private SearchTexts texts;

    @BeforeEach
    void open() throws SQLException {
        database = StoreDatabase.h2();
        door = new FoundedDoor(database);
        texts = new SearchTexts(database.source(), Kehu.SCHEMA);
    }

    @AfterEach
    void close() throws IOException {
        database.close();
    }

    @Test
    void newIndexTakesAllThereIsAndThenWhatTheLogSays() throws IOException {
        UUID steel = customer("Steel Wheels");
        try (GramIndex index = new GramIndex(folder)) {
            LogFeed feed = new LogFeed(texts, index);
            assertEquals(Long.MAX_VALUE, feed.behind());
            feed.catchUp();
            assertEquals(0, feed.behind());
            assertEquals(List.of(steel), found(index, "wheel"));

            UUID paper = customer("Paper Wheels");
            rename(steel, "Steel Rails");
            assertEquals(2, feed.behind());
            feed.catchUp();
            assertEquals(List.of(paper), found(index, "wheel"));
            assertEquals(List.of(steel), found(index, "rail"));
        }
    }

    @Test
    void keptIndexGoesOnWhereItWas() throws IOException {
        try (GramIndex index = new GramIndex(folder)) {
            LogFeed feed = new LogFeed(texts, index);
            feed.catchUp();
            feed.keep();
        }
        UUID steel = customer("Steel Wheels");
        try (GramIndex index = new GramIndex(folder)) {
            LogFeed feed = new LogFeed(texts, index);
            assertEquals(1, feed.behind());
            feed.catchUp();
            assertEquals(List.of(steel), found(index, "wheel"));
        }
    }

    @Test
    void indexOfAnotherLogIsMadeAnew() throws IOException, SQLException {
        try (GramIndex index = new GramIndex(folder)) {
            index.put("customer", UUID.randomUUID(), "steel ghosts\n", "");
            index.keep(new GramIndex.Place("another", 1, 7));
            LogFeed feed = new LogFeed(texts, index);
            UUID steel = customer("Steel Wheels");
            feed.catchUp();
            assertEquals(List.of(steel), found(index, "steel"));
        }
    }

    @Test
    void aLogThatWasPutBackAndHasGrownPastThePlaceIsNoticedByItsTag() throws IOException, SQLException {
        try (GramIndex index = new GramIndex(folder)) {
            UUID steel = customer("Steel Wheels");
            LogFeed feed = new LogFeed(texts, index);
            feed.catchUp();
            assertEquals(List.of(steel), found(index, "steel"));

            putBackBefore(steel);
            assertEquals(Long.MAX_VALUE, feed.behind());
            UUID paper = customer("Paper Wheels");
            UUID rail = customer("Paper Rails");
            feed.catchUp();
            assertEquals(List.of(), found(index, "steel"));
            assertEquals(Set.of(paper, rail), Set.copyOf(Objects.requireNonNull(found(index, "paper"))));
            assertEquals(0, feed.behind());
        }
    }

    /** As older files do: the epoch stays. */
    private void putBackBefore(UUID customer) throws SQLException {
        try (Connection connection = database.source().getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("delete from k_customer where id = '" + customer + "'");
            statement.executeUpdate("delete from change_log where record_id = '" + customer + "'");
            statement.executeUpdate("update log_counter set seq = (select coalesce(max(seq), 0) from change_log)");
        }
    }

    private UUID customer(String name) {
        return door.create(FieldValues.of(Customer.TYPE).with(Customer.NAME, name));
    }

    private void rename(UUID id, String name) {
        CrmRecord record = database.store().transact(tx -> Objects.requireNonNull(tx.find(Customer.TYPE, id)));
        FieldChanges edit = FieldChanges.of(record).with(record, Customer.NAME, name);
        door.push(FoundedDoor.administrator(), new EditRecord(edit, record.revision()));
    }

    private static @Nullable List<UUID> found(GramIndex index, String word) throws IOException {
        return index.having("customer", List.of(Grams.asked(SearchWords.of(word).get(0), 9)), 10);
    }
}
