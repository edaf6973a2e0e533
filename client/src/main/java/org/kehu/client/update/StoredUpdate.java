package org.kehu.client.update;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.kehu.common.update.ProgramVersion;
import org.kehu.common.update.SignedManifest;
import org.kehu.common.update.UpdateFile;
import org.kehu.common.update.UpdateManifest;
import org.kehu.common.update.UpdateWriter;
import org.kehu.common.update.WrongUpdate;

/**
 * An unpacked version in a folder of its own: its jars, the head that it came with, and small files that say how it fared: {@code tried}
 * how often it was begun without coming up, {@code up} that it came up once, {@code failed} why it is not begun any more.
 */
public final class StoredUpdate {
    static final String HEAD = "head";
    private static final int TRIES = 2;

    private final Path folder;
    private final SignedManifest head;

    private StoredUpdate(Path folder, SignedManifest head) {
        this.folder = folder;
        this.head = head;
    }

    /** Empty if there is none that could be read; whether it is right is not looked at yet. */
    public static Optional<StoredUpdate> in(Path folder) {
        try {
            Path file = folder.resolve(HEAD);
            if (!Files.isRegularFile(file) || Files.size(file) > SignedManifest.MOST) {
                return Optional.empty();
            }
            return Optional.of(new StoredUpdate(folder, SignedManifest.read(Files.readAllBytes(file))));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    public Path folder() {
        return folder;
    }

    public UpdateManifest manifest() {
        return head.manifest();
    }

    public ProgramVersion version() {
        return head.manifest().version();
    }

    /** Looks at all of it, as before each start: others' programs may write here. */
    public void requireRight(UpdateFit fit) throws IOException {
        fit.require(head);
        for (UpdateFile file : manifest().files()) {
            Path jar = folder.resolve(file.name());
            if (!Files.isRegularFile(jar)
                    || Files.size(jar) != file.size()
                    || !UpdateWriter.sha256(jar).equals(file.sha256())) {
                throw new WrongUpdate(WrongUpdate.Code.DIGEST, Map.of("file", file.name()));
            }
        }
    }

    /** Why it is not begun any more; empty while it may be. */
    public Optional<String> failure() {
        return Optional.ofNullable(read("failed"));
    }

    public void fail(String why) {
        write("failed", why);
        delete("tried");
    }

    /** It may be tried again. */
    public void forgive() {
        delete("failed");
        delete("tried");
    }

    public boolean isOnTrial() {
        return read("up") == null;
    }

    public void cameUp() {
        write("up", "");
        delete("tried");
    }

    /** Notes that it is begun. @return false if it did not come up too often, and ended without a word each time */
    public boolean begin() {
        String known = read("tried");
        int before = known == null || !known.matches("\\d{1,3}") ? 0 : Integer.parseInt(known);
        if (before >= TRIES) {
            return false;
        }
        write("tried", String.valueOf(before + 1));
        return true;
    }

    /** It ended in good order before anybody worked with it. */
    public void endedWell() {
        delete("tried");
    }

    private @org.jspecify.annotations.Nullable String read(String name) {
        try {
            return Files.readString(folder.resolve(name));
        } catch (NoSuchFileException none) {
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String name, String text) {
        try {
            Path fresh = Files.writeString(folder.resolve(name + ".part"), text);
            Files.move(fresh, folder.resolve(name), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void delete(String name) {
        try {
            Files.deleteIfExists(folder.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
