package org.kehu.client.store;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Bytes deflated, as fast as may be: what is not there need not be encrypted, which takes more. */
final class Packed {
    private static final int BUFFER = 1 << 13;

    private Packed() {}

    static byte[] of(byte[] said) throws IOException {
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream packing = new DeflaterOutputStream(packed, deflater, BUFFER)) {
            packing.write(said);
        } finally {
            deflater.end();
        }
        return packed.toByteArray();
    }

    static byte[] read(byte[] packed) throws IOException {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream unpacking =
                new InflaterInputStream(new ByteArrayInputStream(packed), inflater, BUFFER)) {
            return unpacking.readAllBytes();
        } finally {
            inflater.end();
        }
    }
}
