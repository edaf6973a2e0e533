package org.kehu.client.store;

import java.util.Set;
import java.util.function.Consumer;
import org.kehu.common.command.CarriedContent;
import org.kehu.common.sync.UnsentContents;

/** Contents on their way to the server, in one transaction; in the outbox log also, so that no damage loses them. */
final class UnsentRows implements UnsentContents {
    private final DeviceRows rows;
    private final Consumer<OutboxLog.Entry> logged;

    UnsentRows(DeviceRows rows, Consumer<OutboxLog.Entry> logged) {
        this.rows = rows;
        this.logged = logged;
    }

    @Override
    public Set<CarriedContent> all() {
        return Set.copyOf(rows.rows(
                "select sha256, size from unsent", row -> new CarriedContent(row.getString(1), row.getLong(2))));
    }

    @Override
    public void put(CarriedContent content) {
        rows.run("merge into unsent (sha256, size) key (sha256) values (?, ?)", content.sha256(), content.size());
        String size = Long.toString(content.size());
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.CONTENT, content.sha256(), size));
    }

    @Override
    public void remove(String sha256) {
        rows.run("delete from unsent where sha256 = ?", sha256);
        logged.accept(new OutboxLog.Entry(OutboxLog.Kind.CONTENT, sha256, null));
    }
}
