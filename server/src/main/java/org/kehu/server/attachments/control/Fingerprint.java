package org.kehu.server.attachments.control;

import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.kehu.common.attachment.MediaKind;

/** Takes a whole content, and tells its hash and what it is. */
final class Fingerprint extends OutputStream {
    private final MessageDigest digest;
    private final byte[] head = new byte[MediaKind.ENOUGH];
    private int headLength;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    @Override
    public void write(int one) {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) {
        digest.update(bytes, from, length);
        int lacking = Math.min(head.length - headLength, length);
        System.arraycopy(bytes, from, head, headLength, lacking);
        headLength += lacking;
    }

    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    String mediaType() {
        return MediaKind.of(Arrays.copyOf(head, headLength));
    }
}
