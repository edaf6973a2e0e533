package org.kehu.bench.device;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.bench.process.Answers;

/**
 * The floor of a first synchronisation: lines of JSON from a file into one table of an encrypted H2 file, in batches, and five
 * indexes afterwards. No network, no server, no types, no checks.
 */
public final class RawLoad {
    private static final int BATCH = 1_000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> INDEXED = List.of("type", "name", "customer", "owner", "modified");

    private RawLoad() {}

    /** @param arguments the file; the folder of the database. Begins at the first line of its input. */
    public static void main(String[] arguments) throws Exception {
        Answers answers = new Answers(System.out);
        answers.give(Map.of("ready", true));
        if (System.in.read() < 0) {
            return;
        }
        String url = "jdbc:h2:" + Path.of(arguments[1], "raw") + ";CIPHER=AES;WRITE_DELAY=0;CACHE_SIZE=98304";
        try (Connection connection = DriverManager.getConnection(url, "kehu", "a-file-password a-user-password")) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(
                        "create table record (id uuid primary key, type varchar(80), revision bigint,"
                                + " name varchar(300), customer varchar(40), owner varchar(40), modified varchar(40), body varchar)");
            }
            long loaded = load(connection, Path.of(arguments[0]));
            try (Statement statement = connection.createStatement()) {
                for (String column : INDEXED) {
                    statement.execute("create index record_by_" + column + " on record (" + column + ")");
                }
            }
            connection.commit();
            answers.give(Map.of("records", loaded));
        }
        System.exit(0);
    }

    private static long load(Connection connection, Path file) throws IOException, SQLException {
        long loaded = 0;
        try (BufferedReader lines = Files.newBufferedReader(file);
                PreparedStatement insert =
                        connection.prepareStatement("insert into record values (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                bind(insert, JSON.readTree(line), line);
                insert.addBatch();
                if (++loaded % BATCH == 0) {
                    insert.executeBatch();
                    connection.commit();
                }
            }
            insert.executeBatch();
        }
        connection.commit();
        return loaded;
    }

    private static void bind(PreparedStatement insert, JsonNode record, String body) throws SQLException {
        int at = 0;
        insert.setObject(++at, UUID.fromString(record.path("id").asText()));
        insert.setString(++at, record.path("type").asText());
        insert.setLong(++at, record.path("revision").asLong());
        insert.setString(++at, record.path("name").asText());
        insert.setString(++at, record.path("customer").asText());
        insert.setString(++at, record.path("owner").asText());
        insert.setString(++at, record.path("modifiedAt").asText());
        insert.setString(++at, body);
    }
}
