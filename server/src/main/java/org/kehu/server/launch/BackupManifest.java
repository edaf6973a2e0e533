package org.kehu.server.launch;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What a backup says of itself, in the entry {@link #ENTRY} of its file.
 *
 * @param server id of the server that it is of
 * @param schema version of its database schema
 * @param head position of the last row of its change log
 * @param hashes SHA-256 of each other entry, in hexadecimal digits
 * @param sums how many rows each table had and a digest of them that does not depend on their order; backups of before have none
 */
public record BackupManifest(
        String server,
        Instant made,
        String app,
        int schema,
        String epoch,
        long head,
        Map<String, String> hashes,
        Map<String, String> sums) {
    public static final String ENTRY = "manifest.properties";
    public static final String TABLES = "tables/";
    public static final String FILES = "files/";
    private static final String FORMAT = "1";
    private static final String HASH = "sha256.";
    private static final String SUM = "sum.";

    public BackupManifest {
        hashes = Map.copyOf(hashes);
        sums = Map.copyOf(sums);
    }

    public String write() throws IOException {
        Properties lines = new Properties();
        lines.setProperty("format", FORMAT);
        lines.setProperty("server", server);
        lines.setProperty("made", made.toString());
        lines.setProperty("app", app);
        lines.setProperty("schema", Integer.toString(schema));
        lines.setProperty("epoch", epoch);
        lines.setProperty("head", Long.toString(head));
        hashes.forEach((entry, hash) -> lines.setProperty(HASH + entry, hash));
        sums.forEach((table, sum) -> lines.setProperty(SUM + table, sum));
        StringWriter text = new StringWriter();
        lines.store(text, "A backup of a Kehu server. It holds secrets: keep it as you keep the server itself.");
        return text.toString();
    }

    /** @throws IOException if it is none of a format that is known here */
    public static BackupManifest read(String text) throws IOException {
        Properties lines = new Properties();
        try {
            lines.load(new StringReader(text));
            if (!FORMAT.equals(lines.getProperty("format"))) {
                throw new IOException("format " + lines.getProperty("format"));
            }
            return new BackupManifest(
                    lines.getProperty("server", ""),
                    Instant.parse(lines.getProperty("made", "")),
                    lines.getProperty("app", ""),
                    Integer.parseInt(lines.getProperty("schema", "")),
                    lines.getProperty("epoch", ""),
                    Long.parseLong(lines.getProperty("head", "")),
                    beginning(HASH, lines),
                    beginning(SUM, lines));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    private static Map<String, String> beginning(String prefix, Properties lines) {
        Map<String, String> found = new TreeMap<>();
        lines.stringPropertyNames().stream()
                .filter(name -> name.startsWith(prefix))
                .forEach(name -> found.put(name.substring(prefix.length()), lines.getProperty(name)));
        return found;
    }
}
