package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kehu.client.records.StoreProblem;
import org.kehu.common.query.Sample;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.sync.ClientTx;
import org.kehu.common.sync.OutboxUnit;

/** A disk that lies: whatever it does to the database, nothing wrong is shown and nothing unsent is lost. */
class CacheDamageTest {
    private static final int RECORDS = 400;

    @TempDir
    Path data;

    private CacheFolder folder;

    @BeforeEach
    void fill() {
        folder = CacheFolder.of(data, "ledger", "wang");
        try (LocalStore store = Stores.open(folder)) {
            store.transact(tx -> {
                for (int i = 0; i < RECORDS; i++) {
                    tx.putView(record(i));
                }
                tx.keepBase(record(3).ref(), record(3));
                tx.putOutbox(Stores.unit(1, "typed by a person"));
                tx.next("units");
                return true;
            });
        }
    }

    private static CrmRecord record(int number) {
        return CrmRecord.blank(Sample.CUSTOMER, Stores.id(100 + number)).with(Sample.NAME, "永安机械 " + number);
    }

    static Stream<Arguments> ruins() {
        return Stream.of(
                ruin("empty", file -> new byte[0]),
                ruin("cut in the middle", file -> Arrays.copyOf(file, file.length / 2)),
                ruin("a few bytes left", file -> Arrays.copyOf(file, 100)),
                ruin("no head", file -> {
                    Arrays.fill(file, 0, 8192, (byte) 0);
                    return file;
                }),
                ruin("all zero", file -> new byte[file.length]));
    }

    private static Arguments ruin(String name, UnaryOperator<byte[]> ruin) {
        return Arguments.of(name, ruin);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ruins")
    void aRuinIsSetAsideAndWhatWasTypedIsKept(String name, UnaryOperator<byte[]> ruin) throws IOException {
        Files.write(folder.databaseFile(), ruin.apply(Files.readAllBytes(folder.databaseFile())));
        assertNothingWrong();
        assertSalvaged();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void flippedBitsAreNeverShown(long seed) throws IOException {
        Random random = new Random(seed);
        byte[] file = Files.readAllBytes(folder.databaseFile());
        for (int i = 0; i < 8; i++) {
            file[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        }
        Files.write(folder.databaseFile(), file);
        assertNothingWrong();
        assertSalvaged();
    }

    /** Either the rows are those that were written, or damage is reported; nothing else. */
    private void assertNothingWrong() {
        try (LocalStore store = Stores.open(folder)) {
            store.prove();
            for (int i = 0; i < RECORDS; i++) {
                CrmRecord written = record(i);
                CrmRecord found = store.<CrmRecord>transact(tx -> tx.find(Sample.CUSTOMER, written.id()));
                assertTrue(found == null || found.equals(written), () -> "shown: " + found);
            }
        } catch (StoreProblem e) {
            assertEquals("cache_damaged", e.code(), e::getMessage);
        }
    }

    /** Closing a damaged file may bring more of it to light, so that a second opening begins anew. */
    private void assertSalvaged() {
        for (int opening = 1; opening <= 3; opening++) {
            try (LocalStore store = Stores.open(folder)) {
                assertEquals(
                        List.of("typed by a person"),
                        store.transact(ClientTx::outbox).stream()
                                .map(OutboxUnit::text)
                                .toList());
                assertEquals(1 + opening, store.<Long>transact(tx -> tx.next("units")));
                store.prove();
                return;
            } catch (StoreProblem e) {
                assertEquals("cache_damaged", e.code(), e::getMessage);
            }
        }
        fail("still damaged");
    }

    @Test
    void theProofReadsEverything() {
        try (LocalStore store = Stores.open(folder)) {
            assertEquals(RECORDS + 1, store.prove());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update k_customer set name = 'x' where id = (select max(id) from k_customer)",
                "update base_copy set body = replace(body, '永', '水')"
            })
    void theProofFindsWhatNobodyLookedAt(String damage) {
        try (LocalStore store = Stores.open(folder)) {
            store.database().write(connection -> {
                try (var statement = connection.createStatement()) {
                    return statement.executeUpdate(damage);
                }
            });
            assertEquals(
                    "cache_damaged",
                    assertThrows(StoreProblem.class, store::prove).code());
        }
        assertSalvaged();
    }
}
