package org.kehu.client.sync;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Map;
import org.kehu.client.records.StoreProblem;
import org.kehu.client.store.BlobFiles;
import org.kehu.client.store.SealedFile;
import org.kehu.client.store.SealedStream;
import org.kehu.client.task.FxThread;
import org.kehu.common.attachment.FileName;
import org.kehu.common.attachment.MediaKind;

/**
 * A file that comes in from outside: read twice, once to know it and once to keep it.
 *
 * @param name safe on every system
 */
record IncomingFile(Path path, String name, long size, String mediaType, String sha256) {

    static IncomingFile look(Path path) {
        FxThread.forbid();
        try {
            if (!Files.isRegularFile(path)) {
                throw problem("file_unreadable", path, null);
            }
            long size = Files.size(path);
            if (size == 0) {
                throw problem("file_empty", path, null);
            }
            byte[] head;
            try (InputStream in = Files.newInputStream(path)) {
                head = in.readNBytes(MediaKind.ENOUGH);
            }
            String name = FileName.cleaned(String.valueOf(path.getFileName()));
            return new IncomingFile(path, name, size, MediaKind.of(head), Hashes.of(Files.newInputStream(path)));
        } catch (IOException e) {
            throw problem("file_unreadable", path, e);
        }
    }

    /** Seals it; what is here already of an equal one is written anew, unless it is whole and sound. */
    void seal(BlobFiles files) {
        SealedFile file = files.of(sha256);
        if (file.held() == size && isSound(file)) {
            return;
        }
        file.drop();
        MessageDigest digest = Hashes.sha256();
        try (InputStream in = Files.newInputStream(path)) {
            long left = size;
            while (left > 0) {
                byte[] piece = in.readNBytes((int) Math.min(SealedFile.PIECE, left));
                left -= piece.length;
                if (piece.length == 0) {
                    throw problem("file_changes", path, null);
                }
                digest.update(piece);
                file.append(piece, left == 0);
            }
            if (!Hashes.hex(digest).equals(sha256)) {
                throw problem("file_changes", path, null);
            }
        } catch (IOException e) {
            file.drop();
            throw problem("file_unreadable", path, e);
        } catch (StoreProblem e) {
            file.drop();
            throw e;
        }
    }

    /** What is at hand is better than what can't be read. */
    private boolean isSound(SealedFile file) {
        try {
            return Hashes.of(new SealedStream(file)).equals(sha256);
        } catch (StoreProblem e) {
            return false;
        }
    }

    /** The first bytes of what is sealed. */
    static byte[] head(SealedFile file, int most) {
        byte[] first = file.piece(0);
        for (long i = 1; first.length < most && first.length == i * SealedFile.PIECE; i++) {
            byte[] next = file.piece(i);
            byte[] both = Arrays.copyOf(first, first.length + next.length);
            System.arraycopy(next, 0, both, first.length, next.length);
            first = both;
        }
        return first.length > most ? Arrays.copyOf(first, most) : first;
    }

    private static StoreProblem problem(String code, Path path, @org.jspecify.annotations.Nullable Exception cause) {
        Map<String, String> named = Map.of("file", String.valueOf(path.getFileName()));
        return cause == null ? new StoreProblem(code, named) : new StoreProblem(code, named, cause);
    }
}
