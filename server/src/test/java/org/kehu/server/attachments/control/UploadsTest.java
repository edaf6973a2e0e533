package org.kehu.server.attachments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.server.database.control.Migrations;
import org.kehu.server.platform.control.ProblemCode;
import org.kehu.server.platform.control.ProblemException;

class UploadsTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final String HASH = "ab".repeat(32);
    private static final long PLENTY = 1L << 40;

    private final Sender sender = new Sender(UUID.randomUUID(), UUID.randomUUID());
    private final JdbcDataSource source = new JdbcDataSource();
    private BlobDatabase database;

    @BeforeEach
    void migrate() throws java.sql.SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Migrations.apply(source);
        database = new BlobDatabase(source);
    }

    private <R> R at(Instant now, Function<Uploads, R> work) {
        return Objects.requireNonNull(database.transact(tx -> work.apply(new Uploads(tx, now))));
    }

    private Upload begin(String hash, long size, long quota) {
        return at(NOW, uploads -> uploads.begun(sender, hash, size, quota));
    }

    private int dropped(Instant before) {
        return at(NOW, uploads -> uploads.dropOlderThan(before));
    }

    private int count(String table) {
        return Objects.requireNonNull(
                database.transact(tx -> tx.row("select count(*) from " + table, row -> row.getInt(1))));
    }

    @Test
    void whatIsAnnouncedCountsAgainstTheRoomAtOnce() {
        begin(HASH, 600, 1000);
        ProblemException full = assertThrows(ProblemException.class, () -> begin("cd".repeat(32), 500, 1000));
        assertEquals(ProblemCode.ATTACHMENT_QUOTA, full.code());
        assertEquals(1, count("blob_upload"));
    }

    @Test
    void nobodySendsMoreThanAFewGigabytesAtOnce() {
        begin(HASH, 1L << 30, PLENTY);
        begin("cd".repeat(32), 1L << 30, PLENTY);
        assertThrows(ProblemException.class, () -> begin("ef".repeat(32), 1, PLENTY));
    }

    @Test
    void whatArrivedAndNothingNamesCountsAsWell() {
        Upload first = begin(HASH, 2L << 30, PLENTY);
        database.transact(tx -> {
            new Contents(tx).keep(first, sender.user(), "text/plain", NOW);
            return true;
        });
        assertThrows(ProblemException.class, () -> begin("ef".repeat(32), 1, PLENTY));
    }

    @Test
    void ofTwoWhoSendTheSamePieceOneGoesOn() {
        Upload begun = begin(HASH, 100, PLENTY);
        at(NOW, uploads -> uploads.add(begun, new byte[50], 50));
        ProblemException late =
                assertThrows(ProblemException.class, () -> at(NOW, uploads -> uploads.add(begun, new byte[10], 10)));
        assertEquals(ProblemCode.OFFSET_WRONG, late.code());
        assertEquals(50, begin(HASH, 100, PLENTY).received());
    }

    @Test
    void anotherSizeBeginsAnew() {
        Upload begun = begin(HASH, 100, PLENTY);
        at(NOW, uploads -> uploads.add(begun, new byte[50], 50));
        assertNotEquals(begun.body(), begin(HASH, 200, PLENTY).body());
        assertEquals(0, count("blob_piece"));
    }

    @Test
    void anUploadThatNobodyGoesOnWithIsForgotten() {
        Upload begun = begin(HASH, 100, PLENTY);
        at(NOW, uploads -> uploads.add(begun, new byte[50], 50));
        assertEquals(0, dropped(NOW.minus(Duration.ofDays(7))));
        assertEquals(1, dropped(NOW.plusSeconds(1)));
        assertEquals(0, count("blob_piece"));
    }

    @Test
    void equalContentsLieThereOnceAndAContentThatNothingNamesGoes() {
        for (UUID device : List.of(sender.device(), UUID.randomUUID())) {
            Upload sent = at(NOW, uploads -> uploads.begun(new Sender(sender.user(), device), HASH, 5, PLENTY));
            Upload whole = at(NOW, uploads -> uploads.add(sent, new byte[5], 5));
            database.transact(tx -> {
                new Contents(tx).keep(whole, sender.user(), "text/plain", NOW);
                return true;
            });
        }
        assertEquals(1, count("blob"));
        assertEquals(1, count("blob_piece"));
        assertEquals(1, count("blob_holder"));
        assertNull(database.transact(tx -> new Contents(tx).heldBy(UUID.randomUUID(), HASH)));
        Instant later = NOW.plusSeconds(1);
        assertEquals(List.of(HASH), database.transact(tx -> new Contents(tx).unnamed(later)));
        database.transact(tx -> {
            new Contents(tx).dropUnnamed(HASH, later);
            return true;
        });
        assertEquals(0, count("blob") + count("blob_piece") + count("blob_holder"));
    }
}
