package org.kehu.client.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file copied right behind a commit is what a killed process leaves. H2 2.5.252 lost every fourth commit so. */
class KilledBehindACommitTest {
    private static final int COMMITS = 60;

    @TempDir
    Path data;

    @Test
    void everyCommitIsFoundAgain() throws IOException {
        List<Integer> lost = new ArrayList<>();
        try (CacheDatabase database = database(data.resolve("killed"))) {
            database.write(connection -> run(connection.createStatement(), "create table note (id int, text varchar)"));
            for (int commit = 1; commit <= COMMITS; commit++) {
                write(database, commit);
                if (foundAgain(commit) != commit) {
                    lost.add(commit);
                }
            }
        }
        assertEquals(List.of(), lost);
    }

    private static CacheDatabase database(Path file) {
        return new CacheDatabase(file.toString(), Stores.KEY);
    }

    /** Of very different sizes and with old rows written anew, so that the file has gaps to be filled. */
    private static void write(CacheDatabase database, int commit) {
        database.write(connection -> {
            run(
                    connection.createStatement(),
                    "insert into note values (%d, repeat('x', %d))".formatted(commit, 100 + commit * 37 % 3000));
            return commit % 3 > 0
                    || run(
                            connection.createStatement(),
                            "update note set text = repeat('y', %d) where id < %d".formatted(commit, commit / 2));
        });
    }

    private static boolean run(Statement statement, String sql) throws SQLException {
        try (statement) {
            return statement.execute(sql);
        }
    }

    private long foundAgain(int commit) throws IOException {
        Path copy = data.resolve("found" + commit);
        Files.copy(data.resolve("killed.mv.db"), data.resolve("found" + commit + ".mv.db"));
        try (CacheDatabase database = database(copy)) {
            List<Long> count = database.read(
                    connection -> new DeviceRows(connection).rows("select count(*) from note", row -> row.getLong(1)));
            return count.get(0);
        }
    }
}
