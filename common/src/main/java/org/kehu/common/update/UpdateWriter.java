package org.kehu.common.update;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Writes an update: the signed manifest, and the files that it names behind each other. */
public final class UpdateWriter {
    private UpdateWriter() {}

    /** What a manifest says of these files. */
    public static List<UpdateFile> files(List<Path> files) throws IOException {
        List<UpdateFile> described = new ArrayList<>();
        for (Path file : files) {
            described.add(new UpdateFile(String.valueOf(file.getFileName()), Files.size(file), sha256(file)));
        }
        return described;
    }

    /** @param files those of the manifest, in its order */
    public static void write(UpdateManifest manifest, List<Path> files, SigningKey key, OutputStream out)
            throws IOException {
        out.write(SignedManifest.sign(manifest, key).bytes());
        for (Path file : files) {
            Files.copy(file, out);
        }
    }

    /** In hexadecimal digits. */
    public static String sha256(Path file) throws IOException {
        MessageDigest digest = Digests.sha256();
        try (InputStream in = Files.newInputStream(file);
                OutputStream all = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
            in.transferTo(all);
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
