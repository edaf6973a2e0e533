package org.kehu.installer.pack;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.kehu.common.update.SigningKey;

/** The file with the key that updates are signed with. */
final class Keys {
    private Keys() {}

    /** Readable by its owner alone from its first moment; one that is there is never written over. @return its open half beside it */
    static Path make(Path file) throws IOException {
        SigningKey key = SigningKey.generate();
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        FileAttribute<?>[] secret = posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        Files.createFile(file, secret);
        Files.writeString(file, key.text(), StandardCharsets.US_ASCII, StandardOpenOption.WRITE);
        Path open = file.resolveSibling(file.getFileName() + ".pub");
        Files.writeString(open, key.open() + "\n", StandardCharsets.US_ASCII);
        return open;
    }

    static SigningKey read(Path file) throws IOException {
        return SigningKey.of(Files.readString(file))
                .orElseThrow(() ->
                        new IOException(file + " is no key for updates; one is made by ./kehu package key --key FILE"));
    }
}
