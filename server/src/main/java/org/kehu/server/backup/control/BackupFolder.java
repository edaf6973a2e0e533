package org.kehu.server.backup.control;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where the server puts the backups that it makes by itself. A file that ends in {@code .backup} was proved by restoring it; until
 * then it ends in {@code .unproved}. Files of other servers in the same folder are left alone.
 *
 * @param server the beginning of the id of the server that they are of
 */
record BackupFolder(Path path, String server) {
    private static final int ENOUGH = 8;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final String PROVED = ".backup";
    private static final String UNPROVED = ".unproved";

    static BackupFolder of(Path path, String serverId) throws IOException {
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(
                    path, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(path);
        }
        return new BackupFolder(path, serverId.substring(0, Math.min(ENOUGH, serverId.length())));
    }

    Path unproved(Instant made) {
        return path.resolve(name(made) + UNPROVED);
    }

    /** No name of those that come and go by the rule. */
    Path beforeUpgrade(int schema, Instant made) {
        return path.resolve("kehu-" + server + "-schema" + schema + "-" + STAMP.format(made) + UNPROVED);
    }

    /** How the names of folders begin in which backups of this server are restored to prove them. */
    String scratch() {
        return "kehu-" + server + "-proof-";
    }

    private String name(Instant made) {
        return "kehu-" + server + "-" + STAMP.format(made);
    }

    /** It gets the name of one that can be relied on. */
    Path proved(Path unproved) throws IOException {
        String name = unproved.getFileName().toString();
        Path file = path.resolve(name.substring(0, name.length() - UNPROVED.length()) + PROVED);
        return Files.move(unproved, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** By the time when they were made. */
    Map<Instant, Path> proved() throws IOException {
        Pattern mine =
                Pattern.compile(Pattern.quote("kehu-" + server + "-") + "(\\d{8}T\\d{6}Z)" + Pattern.quote(PROVED));
        Map<Instant, Path> found = new TreeMap<>();
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                Matcher name = mine.matcher(file.getFileName().toString());
                if (name.matches()) {
                    found.put(STAMP.parse(name.group(1), Instant::from), file);
                }
            }
        }
        return found;
    }

    /** @return how many went */
    int drop(KeptBackups rule) throws IOException {
        Map<Instant, Path> all = proved();
        Set<Instant> kept = rule.of(all.keySet());
        int gone = 0;
        for (Map.Entry<Instant, Path> one : all.entrySet()) {
            if (!kept.contains(one.getKey())) {
                Files.deleteIfExists(one.getValue());
                gone++;
            }
        }
        return gone;
    }

    /** Those that were not proved, or not even written to their end: something newer is there, or is about to be. */
    void dropUnproved() throws IOException {
        BackupProof.sweep(this);
        try (Stream<Path> files = Files.list(path)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                boolean mine = name.startsWith("kehu-" + server + "-");
                if (mine && (name.endsWith(UNPROVED) || name.endsWith(UNPROVED + ".part"))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
