package org.kehu.server.attachments.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kehu.server.database.control.Migrations;

/** What is all here and was not proven, as a server that is killed leaves it. */
class ProofTest {
    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final byte[] BYTES = {1, 2, 3, 4, 5};

    private final JdbcDataSource source = new JdbcDataSource();
    private BlobDatabase database;
    private Proof proof;

    @BeforeEach
    void migrate() throws SQLException {
        source.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        Migrations.apply(source);
        database = new BlobDatabase(source);
        proof = new Proof(database, () -> NOW);
    }

    private static String hash() throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(BYTES));
    }

    private Upload arrived(UUID user, byte[] bytes) throws NoSuchAlgorithmException {
        String hash = hash();
        return Objects.requireNonNull(database.transact(tx -> {
            Uploads uploads = new Uploads(tx, NOW);
            Upload begun = uploads.begun(new Sender(user, UUID.randomUUID()), hash, bytes.length, 1L << 30);
            return uploads.add(begun, bytes, bytes.length);
        }));
    }

    private int count(String table) {
        return Objects.requireNonNull(
                database.transact(tx -> tx.row("select count(*) from " + table, row -> row.getInt(1))));
    }

    private List<Uploads.Whole> left(Instant before) {
        return database.transact(tx -> new Uploads(tx, NOW).wholeBefore(before));
    }

    @Test
    void whatIsRightIsKeptHoweverOftenItIsProven() throws NoSuchAlgorithmException {
        UUID user = UUID.randomUUID();
        Upload upload = arrived(user, BYTES);
        assertNotNull(proof.of(upload, user));
        assertNotNull(proof.of(upload, user));
        assertEquals(
                "0 1 1 1",
                count("blob_upload") + " " + count("blob") + " " + count("blob_piece") + " " + count("blob_holder"));
    }

    @Test
    void ofEqualOnesTheSecondProofOfOneHarmsNone() throws NoSuchAlgorithmException {
        UUID user = UUID.randomUUID();
        Upload first = arrived(user, BYTES);
        Upload second = arrived(user, BYTES);
        Content kept = proof.of(first, user);
        assertEquals(kept, proof.of(second, user));
        assertEquals(kept, proof.of(second, user)); // its pieces have gone: the others are the same
        assertEquals(1, count("blob_piece"));
    }

    @Test
    void whatIsWrongGoesAndNobodyHoldsIt() throws NoSuchAlgorithmException {
        UUID user = UUID.randomUUID();
        assertNull(proof.of(arrived(user, new byte[] {9, 9, 9, 9, 9}), user));
        assertEquals(0, count("blob_upload") + count("blob") + count("blob_piece") + count("blob_holder"));
    }

    @Test
    void whatNobodyProvedIsFoundAfterAWhile() throws NoSuchAlgorithmException {
        UUID user = UUID.randomUUID();
        Upload upload = arrived(user, BYTES);
        assertEquals(List.of(), left(NOW));
        assertEquals(List.of(new Uploads.Whole(upload, user)), left(NOW.plusSeconds(1)));
        proof.of(upload, user);
        assertEquals(List.of(), left(NOW.plusSeconds(1)));
    }
}
