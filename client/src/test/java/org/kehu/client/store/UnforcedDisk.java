package org.kehu.client.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/** A file system of H2 under {@code unforced:}, and files of an outbox log, of which a power cut leaves what was forced and no more. */
public final class UnforcedDisk extends FilePathWrapper implements OutboxLog.Opening {
    private static final String FORCED = ".forced";

    static UnforcedDisk register() {
        UnforcedDisk disk = new UnforcedDisk();
        FilePath.register(disk);
        return disk;
    }

    /** The files of a folder as they are found after the power has come back. */
    static void powerCut(Path folder, Path found) throws IOException {
        Files.createDirectories(found);
        try (var all = Files.list(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                String name = file.getFileName().toString();
                Path forced = folder.resolve(name + FORCED);
                if (!name.endsWith(FORCED) && !name.endsWith("lock")) {
                    Files.copy(Files.exists(forced) ? forced : file, found.resolve(name));
                }
            }
        }
    }

    @Override
    public String getScheme() {
        return "unforced";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return guarded(getBase().open(mode), Path.of(getBase().toString().replaceFirst("^[a-z]+:", "")));
    }

    @Override
    public FileChannel open(Path file) throws IOException {
        return guarded(PLAIN.open(file), file);
    }

    private static FileChannel guarded(FileChannel channel, Path file) {
        return new GuardedFile(channel) {
            @Override
            void beforeWriting() {}

            @Override
            void forced() throws IOException {
                Path copy = file.resolveSibling(file.getFileName() + FORCED);
                Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            }
        };
    }
}
