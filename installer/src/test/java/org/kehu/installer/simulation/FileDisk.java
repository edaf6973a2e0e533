package org.kehu.installer.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kehu.client.store.CacheFolder;
import org.kehu.client.store.DataKey;
import org.kehu.client.store.LocalStore;
import org.kehu.common.Kehu;
import org.kehu.common.ledger.Faults;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.sync.ClientStore;
import org.kehu.common.sync.ClientTx;

/**
 * The encrypted file that the client has. A machine that stops leaves the files as they were at that very moment: they are
 * copied there, in the midst of the transaction, and the copy is what the program opens next.
 */
final class FileDisk implements Disk, ClientStore {
    private static final Map<String, String> POINTS =
            Map.of("save", Faults.SAVE, "putView", Faults.SAVE, "removeView", Faults.SAVE, "putOutbox", Faults.APPEND);
    private static final Set<String> READING = Set.of("lock", "revisions");

    private final Path place;
    private final DataKey key;
    private final Faults faults;
    private RecordSchema schema = Kehu.SCHEMA;
    private CacheFolder folder;
    private LocalStore open;
    private @Nullable CacheFolder asLeft;
    private long commits;
    private int copies;

    /** @param from a closed one to begin with, null for an empty one */
    FileDisk(Path place, @Nullable Path from, DataKey key, Faults faults) {
        this.place = place;
        this.key = key;
        this.faults = faults;
        this.folder = cache(place.resolve("0"));
        if (from != null) {
            copy(from, folder.folder());
        }
        this.open = opened();
    }

    private static CacheFolder cache(Path data) {
        return new CacheFolder(data, data.resolve("cache"));
    }

    private LocalStore opened() {
        return LocalStore.open(folder, key, schema, InstantSource.fixed(Founded.AT));
    }

    @Override
    public ClientStore store() {
        return this;
    }

    @Override
    public long commits() {
        return commits;
    }

    /** As in memory: nothing is written, so no machine stops over it. */
    @Override
    public <R> R read(Function<ClientTx, R> work) {
        return open.read(work);
    }

    private static final class Writing {
        private boolean begun;
    }

    @Override
    public <R> R transact(Function<ClientTx, R> work) {
        Writing writing = new Writing();
        R result = open.transact(tx -> {
            R made = work.apply(watched(tx, writing));
            pass(Faults.COMMIT);
            return made;
        });
        commits += writing.begun ? 1 : 0;
        pass(Faults.COMMITTED);
        return result;
    }

    private ClientTx watched(ClientTx tx, Writing writing) {
        return Tampered.port(ClientTx.class, tx, (method, arguments, rest) -> {
            String point = POINTS.get(method.getName());
            if (point != null) {
                pass(point);
            }
            writing.begun |= writes(method);
            return rest.proceed();
        });
    }

    private static boolean writes(Method method) {
        boolean quiet = method.getReturnType() == void.class && !READING.contains(method.getName());
        return quiet || method.getName().equals("next");
    }

    private void pass(String point) {
        try {
            faults.at(point);
        } catch (Crash e) {
            asLeft = asLeft == null ? copied() : asLeft;
            throw e;
        }
    }

    private CacheFolder copied() {
        CacheFolder next = cache(place.resolve(Integer.toString(++copies)));
        copy(folder.folder(), next.folder());
        while (!isSame(folder.folder(), next.folder())) { // H2 tidied up meanwhile: no machine stops over such a time
            remove(next.data());
            copy(folder.folder(), next.folder());
        }
        return next;
    }

    @Override
    public void recover() {
        if (asLeft != null) {
            open.abandon();
            open.close();
            remove(folder.data());
            folder = asLeft;
            asLeft = null;
            open = opened();
        }
    }

    @Override
    public void reopen(boolean inOrder) {
        if (inOrder) {
            open.close();
            open = opened();
        } else {
            asLeft = copied();
            recover();
        }
    }

    @Override
    public void openedWith(RecordSchema other) {
        schema = other;
        reopen(true);
    }

    /** Closed, to be copied from. */
    Path leave() {
        open.close();
        return folder.folder();
    }

    @Override
    public void close() {
        open.abandon();
        open.close();
        remove(place);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.list(from)) {
            Files.createDirectories(to);
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Path one, Path other) {
        try (Stream<Path> files = Files.list(one)) {
            for (Path file : files.toList()) {
                Path copy = other.resolve(file.getFileName());
                if (!Files.exists(copy) || Files.mismatch(file, copy) >= 0) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> all = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : all) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
