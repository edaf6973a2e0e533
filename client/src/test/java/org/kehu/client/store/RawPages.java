package org.kehu.client.store;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.SingleFileStore;

/** Everything that the files of a closed cache hold, decrypted, unused parts of the database and forgotten frames included. */
public final class RawPages {
    private final CacheFolder folder;
    private final DataKey key;

    public RawPages(CacheFolder folder, String user, String password) {
        this.folder = folder;
        this.key = folder.keyFile().open(user, password.toCharArray());
    }

    /** How often each word is found, by file; words that are nowhere are left out. */
    public Map<String, Integer> found(List<String> words) throws Exception {
        Map<String, Integer> found = new TreeMap<>();
        count(found, "database", database(), words);
        count(found, "outbox log", frames(), words);
        for (Path file : files()) {
            count(found, file.getFileName().toString(), Files.readAllBytes(file), words);
        }
        return found;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder.data())) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static void count(Map<String, Integer> found, String where, byte[] bytes, List<String> words) {
        for (String word : words) {
            int times = 0;
            for (Charset charset :
                    List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)) {
                times += times(bytes, word.getBytes(charset));
            }
            if (times > 0) {
                found.put(where + ": " + word, times);
            }
        }
    }

    private static int times(byte[] bytes, byte[] word) {
        int times = 0;
        for (int at = 0; at + word.length <= bytes.length; at++) {
            int same = 0;
            while (same < word.length && bytes[at + same] == word[same]) {
                same++;
            }
            times += same == word.length ? 1 : 0;
        }
        return times;
    }

    /** Page after page as they lie in the file, through the very channel by which H2 decrypts it. */
    private byte[] database() throws Exception {
        CacheDatabase database = new CacheDatabase(folder.database().toString(), key);
        try {
            return database.write(connection -> {
                SessionLocal session = (SessionLocal) ((JdbcConnection) connection).getSession();
                try {
                    Field channel = SingleFileStore.class.getDeclaredField("fileChannel");
                    channel.setAccessible(true);
                    return all((FileChannel) channel.get(
                            session.getDatabase().getStore().getMvStore().getFileStore()));
                } catch (ReflectiveOperationException | IOException e) {
                    throw new IllegalStateException(e);
                }
            });
        } finally {
            database.close();
        }
    }

    private static byte[] all(FileChannel channel) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
        while (bytes.hasRemaining() && channel.read(bytes, bytes.position()) >= 0) {
            // goes on
        }
        return bytes.array();
    }

    private byte[] frames() throws IOException, GeneralSecurityException {
        ByteBuffer file = ByteBuffer.wrap(Files.readAllBytes(folder.journal()));
        byte[] own = key.forPurpose("outbox");
        List<byte[]> plain = new ArrayList<>();
        while (file.hasRemaining()) {
            byte[] nonce = new byte[Secrets.NONCE];
            byte[] sealed = new byte[file.getInt()];
            file.get(nonce).get(sealed);
            byte[] place = ByteBuffer.allocate(Long.BYTES).putLong(plain.size()).array();
            plain.add(LogFrames.read(Secrets.open(own, nonce, place, sealed))
                    .toString()
                    .getBytes(StandardCharsets.UTF_8));
        }
        ByteBuffer all =
                ByteBuffer.allocate(plain.stream().mapToInt(one -> one.length).sum());
        plain.forEach(all::put);
        return all.array();
    }
}
