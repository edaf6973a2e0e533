package org.kehu.client.store;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What this device was told of records that it does not hold, in the encrypted file: a text for a name, in pieces that a row takes. */
public final class BlurredPages {
    private static final int PIECE = 500_000;
    private final CacheDatabase database;

    public BlurredPages(LocalStore store) {
        this.database = store.database();
    }

    /** Null if nothing is kept under that name. */
    public @Nullable String read(String name) {
        List<String> pieces = database.read(connection ->
                new DeviceRows(connection).texts("select body from blurred where name = ? order by piece", name));
        return pieces.isEmpty() ? null : String.join("", pieces);
    }

    /** Of all that is kept. */
    public Set<String> names() {
        return Set.copyOf(
                database.read(connection -> new DeviceRows(connection).texts("select distinct name from blurred")));
    }

    /** @param text null for nothing any more */
    public void keep(String name, @Nullable String text) {
        database.write(connection -> {
            DeviceRows rows = new DeviceRows(connection);
            int gone = rows.run("delete from blurred where name = ?", name);
            for (int at = 0; text != null && at < text.length(); at += PIECE) {
                String piece = text.substring(at, Math.min(text.length(), at + PIECE));
                rows.run("insert into blurred (name, piece, body) values (?, ?, ?)", name, at / PIECE, piece);
            }
            return gone;
        });
    }
}
