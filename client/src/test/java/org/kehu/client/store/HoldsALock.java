package org.kehu.client.store;

import java.io.IOException;
import java.nio.file.Path;

/** Another process with the cache open: says so by one letter, then holds on until it is ended. */
final class HoldsALock {
    private HoldsALock() {}

    @SuppressWarnings("try") // the lock is held, not used
    public static void main(String[] arguments) throws IOException {
        try (CacheLock lock = CacheLock.take(Path.of(arguments[0]))) {
            System.out.print('k');
            System.out.flush();
            System.in.read();
        }
    }
}
