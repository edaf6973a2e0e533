package org.kehu.common.update;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * A manifest with the signature of whoever made it: the head of an update, and what is kept of it beside its unpacked files.
 *
 * @param text the very bytes that were signed
 */
public record SignedManifest(UpdateManifest manifest, byte[] text, byte[] signature) {
    static final int SIGNATURE = 64;
    /** Ten times what forty files take. */
    static final int LONGEST = 64 * 1024;

    private static final byte[] MAGIC = "KEHU-UPDATE\n".getBytes(StandardCharsets.US_ASCII);
    /** Nothing else that this key might ever sign begins so. */
    private static final byte[] PURPOSE = "org.kehu.client update\0".getBytes(StandardCharsets.US_ASCII);

    private static final int FRONT = MAGIC.length + Integer.BYTES;

    /** How many bytes it is at most. */
    public static final int MOST = FRONT + LONGEST + SIGNATURE;

    static SignedManifest sign(UpdateManifest manifest, SigningKey key) {
        byte[] text = manifest.bytes();
        return new SignedManifest(manifest, text, key.sign(signed(text)));
    }

    private static byte[] signed(byte[] text) {
        return ByteBuffer.allocate(PURPOSE.length + text.length)
                .put(PURPOSE)
                .put(text)
                .array();
    }

    /** How many bytes from the front it is; 0 while too few are there to tell. */
    static int length(byte[] bytes, int there) throws WrongUpdate {
        for (int i = 0; i < Math.min(there, MAGIC.length); i++) {
            if (bytes[i] != MAGIC[i]) {
                throw new WrongUpdate(WrongUpdate.Code.FORMAT);
            }
        }
        if (there < FRONT) {
            return 0;
        }
        int length = ByteBuffer.wrap(bytes).getInt(MAGIC.length);
        if (length <= 0 || length > LONGEST) {
            throw new WrongUpdate(WrongUpdate.Code.FORMAT);
        }
        return FRONT + length + SIGNATURE;
    }

    /** Reads the head of an update; what follows on it is not looked at. Nobody has been asked yet whether it is to be believed. */
    public static SignedManifest read(byte[] bytes) throws WrongUpdate {
        int length = length(bytes, bytes.length);
        if (length == 0 || length > bytes.length) {
            throw new WrongUpdate(WrongUpdate.Code.CUT_OFF);
        }
        byte[] text = Arrays.copyOfRange(bytes, FRONT, length - SIGNATURE);
        byte[] signature = Arrays.copyOfRange(bytes, length - SIGNATURE, length);
        return new SignedManifest(UpdateManifest.of(text), text, signature);
    }

    public byte[] bytes() {
        return ByteBuffer.allocate(FRONT + text.length + SIGNATURE)
                .put(MAGIC)
                .putInt(text.length)
                .put(text)
                .put(signature)
                .array();
    }

    /** Of the whole update. */
    public long size() {
        return FRONT + text.length + SIGNATURE + manifest.size();
    }

    /** @return the one of these keys that signed it */
    public UpdateKey requireSignedBy(List<UpdateKey> trusted) throws WrongUpdate {
        if (trusted.isEmpty()) {
            throw new WrongUpdate(WrongUpdate.Code.NO_KEY);
        }
        return trusted.stream()
                .filter(key -> key.hasSigned(signed(text), signature))
                .findFirst()
                .orElseThrow(() -> new WrongUpdate(WrongUpdate.Code.SIGNATURE));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignedManifest same
                && Arrays.equals(text, same.text)
                && Arrays.equals(signature, same.signature);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(signature);
    }
}
