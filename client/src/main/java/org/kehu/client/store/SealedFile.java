package org.kehu.client.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import org.kehu.client.task.FxThread;

/**
 * One content, sealed in pieces of equal size, so that it grows and is read a piece at a time. Which piece one is, is sealed
 * with it. A piece that a crash left torn is not there.
 */
public final class SealedFile {
    /** Bytes of a piece; the last one may be shorter. */
    public static final int PIECE = 64 * 1024;

    private static final int EXTRA = Secrets.NONCE + 16;
    private static final int SEALED = PIECE + EXTRA;

    private final Path file;
    private final byte[] key;
    private final Runnable prepare;

    SealedFile(Path file, byte[] key, Runnable prepare) {
        this.file = file;
        this.key = key;
        this.prepare = prepare;
    }

    /** Bytes of the content that are here, from the first on. */
    public long held() {
        FxThread.forbid();
        try {
            if (Files.notExists(file)) {
                return 0;
            }
            long sealed = Files.size(file);
            long rest = sealed % SEALED;
            return sealed / SEALED * PIECE + Math.max(0, rest - EXTRA);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /** Adds a whole piece, or the last one, where {@link #held} ends. @param last whether it reaches the disk itself */
    public void append(byte[] piece, boolean last) {
        prepare.run();
        long at = held();
        try {
            PrivateFiles.make(file);
            byte[] nonce = Secrets.random(Secrets.NONCE);
            byte[] sealed = Secrets.seal(key, nonce, place(at / PIECE), piece);
            try (FileChannel to = FileChannel.open(file, StandardOpenOption.WRITE)) {
                to.position(to.size());
                write(to, nonce);
                write(to, sealed);
                if (last) {
                    to.force(true);
                }
            }
        } catch (IOException e) {
            cut();
            throw StoreFailure.of(file, e);
        }
    }

    private static void write(FileChannel to, byte[] bytes) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes);
        while (rest.hasRemaining()) {
            to.write(rest);
        }
    }

    /** Takes a piece away that is not whole: of a transfer that was cut only full ones count. */
    public void cut() {
        FxThread.forbid();
        try (FileChannel at = FileChannel.open(file, StandardOpenOption.WRITE)) {
            at.truncate(at.size() / SEALED * SEALED);
        } catch (java.nio.file.NoSuchFileException e) {
            return;
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    /**
     * The piece that begins at {@code index} pieces.
     *
     * @throws org.kehu.client.records.StoreProblem {@code blob_damaged} if it is not what was sealed
     */
    public byte[] piece(long index) {
        FxThread.forbid();
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ)) {
            long begin = index * SEALED;
            int length = (int) Math.max(0, Math.min(SEALED, from.size() - begin));
            if (length <= EXTRA) {
                return new byte[0];
            }
            ByteBuffer bytes = ByteBuffer.allocate(length);
            while (bytes.hasRemaining() && from.read(bytes, begin + bytes.position()) >= 0) {}
            byte[] nonce = java.util.Arrays.copyOf(bytes.array(), Secrets.NONCE);
            byte[] sealed = java.util.Arrays.copyOfRange(bytes.array(), Secrets.NONCE, length);
            return Secrets.open(key, nonce, place(index), sealed);
        } catch (GeneralSecurityException e) {
            throw new org.kehu.client.records.StoreProblem("blob_damaged", java.util.Map.of(), e);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    public void drop() {
        FxThread.forbid();
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw StoreFailure.of(file, e);
        }
    }

    private static byte[] place(long index) {
        return ByteBuffer.allocate(Long.BYTES).putLong(index).array();
    }
}
