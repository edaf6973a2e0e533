package org.kehu.server.backup.control;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.sql.DataSource;
import org.kehu.server.launch.BackupManifest;

/** Writes all tables as of one moment, while others go on writing, and the files that belong to the server. */
public final class BackupWriter {
    /** Of H2: one picture of all tables for the whole transaction. */
    private static final int SNAPSHOT = 6;

    private static final String STATE =
            "select m.server_id, m.epoch, c.seq from server_meta m cross join log_counter c";

    private final DataSource source;
    private final List<Path> files;
    private final String app;
    private final int schema;
    private final CopyWatch watch;

    /**
     * @param files taken along where they exist
     * @param app version of the program
     * @param schema version of the database schema
     */
    public BackupWriter(DataSource source, List<Path> files, String app, int schema, CopyWatch watch) {
        this.source = source;
        this.files = List.copyOf(files);
        this.app = app;
        this.schema = schema;
        this.watch = watch;
    }

    /** All or nothing: a file that is there is whole. */
    public BackupManifest write(Path file, Instant now) throws IOException, SQLException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            makePrivate(part);
            BackupManifest manifest;
            try (OutputStream out = Files.newOutputStream(part);
                    ZipOutputStream zip = new ZipOutputStream(out);
                    Connection connection = source.getConnection()) {
                manifest = write(zip, connection, now);
            }
            bringToDisk(part);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return manifest;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private BackupManifest write(ZipOutputStream zip, Connection connection, Instant now)
            throws IOException, SQLException {
        boolean postgres = connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        connection.setTransactionIsolation(postgres ? Connection.TRANSACTION_REPEATABLE_READ : SNAPSHOT);
        connection.setAutoCommit(false);
        try {
            Map<String, String> hashes = new TreeMap<>();
            Map<String, String> sums = new TreeMap<>();
            BackupManifest state = state(connection, now);
            for (String table : new DatabaseTables(connection).names()) {
                String entry = BackupManifest.TABLES + table + ".json";
                TableFile rows = new TableFile(connection, table, watch);
                hashes.put(entry, entry(zip, entry, out -> sums.put(table, rows.write(out))));
            }
            for (Path file : files) {
                if (Files.exists(file)) {
                    String entry = BackupManifest.FILES + file.getFileName();
                    hashes.put(entry, entry(zip, entry, out -> Files.copy(file, out)));
                }
            }
            BackupManifest whole =
                    new BackupManifest(state.server(), now, app, schema, state.epoch(), state.head(), hashes, sums);
            entry(zip, BackupManifest.ENTRY, out -> out.write(whole.write().getBytes(StandardCharsets.UTF_8)));
            return whole;
        } finally {
            connection.rollback();
        }
    }

    private BackupManifest state(Connection connection, Instant now) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(STATE)) {
            row.next();
            return new BackupManifest(
                    row.getString(1), now, app, schema, row.getString(2), row.getLong(3), Map.of(), Map.of());
        }
    }

    /** Nobody but the owner could read it at any moment: it holds keys and hashes of passwords. */
    private static void makePrivate(Path file) throws IOException {
        Files.deleteIfExists(file);
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
    }

    /** Before it gets its name: after a loss of power, too, a file that is there is whole. */
    private static void bringToDisk(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException, SQLException;
    }

    /** @return the hash of what was written */
    private static String entry(ZipOutputStream zip, String name, Content content) throws IOException, SQLException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            zip.putNextEntry(new ZipEntry(name));
            DigestOutputStream hashed = new DigestOutputStream(zip, digest);
            content.write(hashed);
            hashed.flush();
            zip.closeEntry();
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
