package org.kehu.client.store;

import org.jspecify.annotations.Nullable;
import org.kehu.common.sync.DeviceNotes;

/** Notes, in one transaction. Of no use without the records beside them, hence in no log. */
final class NoteRows implements DeviceNotes {
    private static final String PREFIX = "note.";
    private final DeviceRows rows;

    NoteRows(DeviceRows rows) {
        this.rows = rows;
    }

    @Override
    public @Nullable String get(String name) {
        return rows.texts("select body from device_state where name = ?", PREFIX + name).stream()
                .findFirst()
                .orElse(null);
    }

    @Override
    public void put(String name, @Nullable String text) {
        if (text == null) {
            rows.run("delete from device_state where name = ?", PREFIX + name);
        } else {
            rows.run("merge into device_state (name, body) key (name) values (?, ?)", PREFIX + name, text);
        }
    }
}
