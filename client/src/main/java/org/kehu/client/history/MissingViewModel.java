package org.kehu.client.history;

import java.util.Set;
import java.util.UUID;
import javafx.beans.value.ChangeListener;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.screen.PickingModel;

/** Changes that the server has lost, oldest first, and the one in front. */
final class MissingViewModel extends PickingModel<HistoryItem> {
    private final RecordDesk desk;
    private final MissingReader reader;
    private final ChangeListener<Number> counted = (p, was, now) -> reload();
    private Set<UUID> leftOut = Set.of();

    MissingViewModel(RecordDesk desk, MissingReader reader) {
        super(desk.background());
        this.desk = desk;
        this.reader = reader;
        desk.bench().syncStatus().missingProperty().addListener(counted);
    }

    @Override
    public void reload() {
        read(desk.texts().text("missing.loading"), progress -> reader.read(), this::show);
    }

    private void show(MissingReader.Found found) {
        leftOut = found.leftOut();
        list(found.items(), HistoryItem::id);
        tell(found.items().isEmpty());
    }

    boolean isLeftOut(HistoryItem item) {
        return leftOut.contains(item.id());
    }

    @Override
    public void close() {
        desk.bench().syncStatus().missingProperty().removeListener(counted);
        super.close();
    }
}
