package org.kehu.common.update;

import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Takes the bytes of an update as they come and hands its files out, each proven by its digest before it is ended. The head is looked at
 * before the first file is begun; whatever is wrong ends it at once. {@link #finish()} says that all was there.
 */
public final class UpdateUnpacking extends OutputStream {
    private final Check check;
    private final Target target;
    private byte[] head = new byte[SignedManifest.MOST];
    private int gathered;
    private @Nullable SignedManifest signed;
    private int next;
    private long left;
    private MessageDigest digest = Digests.sha256();
    private OutputStream out = OutputStream.nullOutputStream();

    /** Refuses what is not to be unpacked. */
    @FunctionalInterface
    public interface Check {
        void require(SignedManifest manifest) throws WrongUpdate;
    }

    /** Where the files go. */
    @FunctionalInterface
    public interface Target {
        /** Closed when all of it has come, or nothing more does. */
        OutputStream begin(UpdateFile file) throws IOException;
    }

    public UpdateUnpacking(Check check, Target target) {
        this.check = check;
        this.target = target;
    }

    /** Looks at everything and keeps nothing. */
    public static UpdateUnpacking proof(Check check) {
        return new UpdateUnpacking(check, file -> OutputStream.nullOutputStream());
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        int at = from;
        int end = from + length;
        while (at < end) {
            at += signed == null ? gather(bytes, at, end - at) : body(signed, bytes, at, end - at);
        }
    }

    /** A byte at a time until it is known how many there are. */
    private int gather(byte[] bytes, int from, int length) throws IOException {
        int whole = SignedManifest.length(head, gathered);
        int taken = whole == 0 ? 1 : Math.min(length, whole - gathered);
        System.arraycopy(bytes, from, head, gathered, taken);
        gathered += taken;
        if (SignedManifest.length(head, gathered) == gathered) {
            SignedManifest known = SignedManifest.read(Arrays.copyOf(head, gathered));
            check.require(known);
            signed = known;
            head = new byte[0];
            begin(known);
        }
        return taken;
    }

    private void begin(SignedManifest known) throws IOException {
        if (next < known.manifest().files().size()) {
            UpdateFile file = known.manifest().files().get(next);
            left = file.size();
            digest = Digests.sha256();
            out = target.begin(file);
            if (left == 0) {
                end(known);
            }
        }
    }

    private int body(SignedManifest known, byte[] bytes, int from, int length) throws IOException {
        if (next >= known.manifest().files().size()) {
            throw new WrongUpdate(WrongUpdate.Code.CUT_OFF);
        }
        int taken = (int) Math.min(length, left);
        out.write(bytes, from, taken);
        digest.update(bytes, from, taken);
        left -= taken;
        if (left == 0) {
            end(known);
        }
        return taken;
    }

    private void end(SignedManifest known) throws IOException {
        UpdateFile file = known.manifest().files().get(next);
        if (!HexFormat.of().formatHex(digest.digest()).equals(file.sha256())) {
            throw new WrongUpdate(WrongUpdate.Code.DIGEST, Map.of("file", file.name()));
        }
        out.close();
        next++;
        begin(known);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** @throws WrongUpdate if not all has come */
    public SignedManifest finish() throws WrongUpdate {
        if (signed == null || next < signed.manifest().files().size()) {
            throw new WrongUpdate(WrongUpdate.Code.CUT_OFF);
        }
        return signed;
    }
}
