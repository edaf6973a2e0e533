package org.kehu.client.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kehu.client.task.FxThread;

/**
 * The contents of attachments on this device: each a sealed file of its own beside the cache, so that neither the first sync
 * nor damage to the database touches them, and what leaves is a file that is gone. Their names tell nothing either.
 */
public final class BlobFiles {
    private static final String ENDING = ".blob";

    private final Path folder;
    private final DataKey key;
    private final FreeSpace space;
    private final OpenedFiles opened;

    BlobFiles(Path folder, DataKey key, FreeSpace space) {
        this.folder = folder;
        this.key = key;
        this.space = space;
        this.opened = new OpenedFiles(folder.resolve("opened"));
    }

    /** The content with this hash, here or not. @throws org.kehu.client.records.StoreProblem {@code disk_low} */
    public SealedFile of(String sha256) {
        return new SealedFile(folder.resolve(name(sha256)), key.forPurpose("blob-" + sha256), this::prepare);
    }

    private void prepare() {
        space.require();
        try {
            PrivateFiles.makeFolder(folder);
        } catch (IOException e) {
            throw StoreFailure.of(folder, e);
        }
    }

    private String name(String sha256) {
        byte[] name =
                Secrets.derived(key.forPurpose("blob-names"), HexFormat.of().parseHex(sha256));
        return HexFormat.of().formatHex(name) + ENDING;
    }

    /** Copies in the clear, for other programs to show. */
    public OpenedFiles opened() {
        return opened;
    }

    /** Lets all others go, and the copies that were opened of what is not named, though it is still to be sent. */
    public void retain(Set<String> named, Set<String> unsent) {
        FxThread.forbid();
        if (Files.notExists(folder)) {
            return;
        }
        Set<String> names =
                Stream.concat(named.stream(), unsent.stream()).map(this::name).collect(Collectors.toSet());
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(ENDING)).toList()) {
                if (!names.contains(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw StoreFailure.of(folder, e instanceof IOException io ? io : new IOException(e));
        }
        opened.retain(named);
    }
}
