package org.kehu.client.update;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateUnpacking;

/** Where a person's data folder keeps newer versions: a folder for each, which gets its name once it is whole, and what is on its way. */
public final class UpdateHome {
    private static final int DIGITS = 12;
    private static final String UNFINISHED = "unpacking-";

    private final Path folder;

    /** @param data the data folder of this installation */
    public UpdateHome(Path data) {
        this.folder = data.resolve("updates");
    }

    /** The newest first. */
    public List<StoredUpdate> all() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inner = Files.list(folder)) {
            return inner.filter(Files::isDirectory)
                    .filter(one -> !one.getFileName().toString().startsWith(UNFINISHED))
                    .map(StoredUpdate::in)
                    .flatMap(Optional::stream)
                    .sorted(Comparator.comparing(StoredUpdate::version).reversed())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The one that was made of a file with this hash. */
    public Optional<StoredUpdate> of(String sha256) {
        return all().stream()
                .filter(one -> one.folder().getFileName().toString().endsWith("-" + start(sha256)))
                .findFirst();
    }

    private static String start(String sha256) {
        return sha256.substring(0, DIGITS);
    }

    /** What has come of a file with this hash; it may not be there yet. */
    public Path incoming(String sha256) throws IOException {
        return Files.createDirectories(folder).resolve(sha256 + ".part");
    }

    /** Proves and unpacks what has come. @throws org.kehu.common.update.WrongUpdate and keeps nothing if it is not right */
    public StoredUpdate unpack(String sha256, UpdateUnpacking.Check check) throws IOException {
        Path fresh = folder.resolve(UNFINISHED + start(sha256));
        delete(fresh);
        Files.createDirectories(fresh);
        SignedManifest head;
        try (UpdateUnpacking unpacking = new UpdateUnpacking(check, file -> new OnDisk(fresh.resolve(file.name())))) {
            Files.copy(incoming(sha256), unpacking);
            head = unpacking.finish();
        } catch (IOException wrong) {
            delete(fresh);
            throw wrong;
        }
        try (OutputStream out = new OnDisk(fresh.resolve(StoredUpdate.HEAD))) {
            out.write(head.bytes());
        }
        Path made = folder.resolve(head.manifest().version() + "-" + start(sha256));
        delete(made);
        Files.move(fresh, made, StandardCopyOption.ATOMIC_MOVE);
        Files.deleteIfExists(incoming(sha256));
        return StoredUpdate.in(made).orElseThrow();
    }

    public void drop(StoredUpdate update) throws IOException {
        delete(update.folder());
    }

    /** Drops what has come of files that are not wanted any more. */
    public void dropIncomingBut(String sha256) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> inner = Files.list(folder)) {
                for (Path file : inner.filter(one -> one.toString().endsWith(".part")
                                && !one.getFileName().toString().equals(sha256 + ".part"))
                        .toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }

    /** Once {@code current} has come up, of what is older the newest that is sound stays, to go back to. */
    public void tidy(StoredUpdate current) throws IOException {
        boolean kept = false;
        for (StoredUpdate one : all()) {
            if (current.version().isNewerThan(one.version())) {
                boolean isSound = one.failure().isEmpty();
                if (kept || !isSound) {
                    drop(one);
                }
                kept |= isSound;
            }
        }
    }

    private static void delete(Path tree) throws IOException {
        if (Files.exists(tree)) {
            try (Stream<Path> files = Files.walk(tree)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
