package org.kehu.server.records.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kehu.common.command.Contention;

class FailuresTest {

    @ParameterizedTest
    @CsvSource({
        "40P01, Contention",
        "HYT00, Contention",
        "23505, Contention",
        "22001, IllegalStateException",
        "23502, IllegalStateException",
        "42000, IllegalStateException",
        "53100, StoreFailure",
        "08006, StoreFailure",
        "90028, StoreFailure",
        "90098, StoreFailure"
    })
    void whatTheDatabaseSaysIsTriedAgainOrOursOrItsOwn(String state, String kind) {
        SQLException failure = new SQLException("x", state);
        assertEquals(kind, Failures.of("select", failure).getClass().getSimpleName());
        assertEquals(
                kind,
                Failures.of(new PersistenceException("flush", failure))
                        .getClass()
                        .getSimpleName());
    }

    @Test
    void aDatabaseWithoutAWordIsAway() {
        assertEquals(
                StoreFailure.class,
                Failures.of("select", new SQLException("gone")).getClass());
    }

    @Test
    void whatIsKnownAlreadyStaysWhatItIs() {
        StoreFailure away = new StoreFailure("full", new SQLException("full", "53100"));
        assertSame(away, Failures.of(away));
        RuntimeException defect = new IllegalArgumentException("ours");
        assertSame(defect, Failures.of(defect));
        assertEquals(
                Contention.class,
                Failures.of(new OptimisticLockException("newer")).getClass());
    }
}
