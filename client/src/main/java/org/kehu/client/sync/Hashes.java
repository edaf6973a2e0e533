package org.kehu.client.sync;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.kehu.common.sync.Offline;

/** SHA-256 of what is read. */
final class Hashes {
    private Hashes() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    static String hex(MessageDigest digest) {
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Of a whole stream, in hexadecimal digits. */
    static String of(InputStream content) {
        MessageDigest digest = sha256();
        try (DigestInputStream reading = new DigestInputStream(content, digest)) {
            reading.transferTo(OutputStream.nullOutputStream());
            return hex(digest);
        } catch (IOException e) {
            throw new Offline("the content could not be read", e);
        }
    }
}
