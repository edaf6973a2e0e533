package org.kehu.client.admin;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.kehu.client.card.RecordCardViewModel;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.Subscription;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/** Some configuration records of one type, in order, as they are now. Configuration is held in memory: no read waits. */
public final class ConfigRecords implements AutoCloseable {
    private final RecordDesk desk;
    private final RecordType type;
    private final Predicate<CrmRecord> which;
    private final ObservableList<CrmRecord> records = FXCollections.observableArrayList();
    private final Subscription changes;

    public ConfigRecords(RecordDesk desk, RecordType type, Predicate<CrmRecord> which) {
        this.desk = desk;
        this.type = type;
        this.which = which;
        Set<String> types = desk.schema().types().stream()
                .filter(RecordType::isConfiguration)
                .map(RecordType::name)
                .collect(Collectors.toSet());
        changes = desk.records().onChange(types, change -> desk.background().deliver(this::read));
        read();
    }

    public RecordType type() {
        return type;
    }

    public ObservableList<CrmRecord> records() {
        return records;
    }

    public @Nullable CrmRecord find(UUID id) {
        return records.stream().filter(one -> one.id().equals(id)).findFirst().orElse(null);
    }

    /** What the links of these records name. */
    public Map<RecordRef, String> titles() {
        return RecordCardViewModel.links(records).stream().collect(Collectors.toMap(ref -> ref, this::title));
    }

    private String title(RecordRef ref) {
        CrmRecord found = desk.records().configuration().find(desk.schema().type(ref.type()), ref.id());
        return found == null ? "" : found.title();
    }

    private void read() {
        List<CrmRecord> now = new ArrayList<>(desk.records().configuration().all(type));
        now.removeIf(which.negate());
        now.sort(Comparator.comparing(this::position).thenComparing(CrmRecord::title));
        if (!records.equals(now)) {
            records.setAll(now);
        }
    }

    private BigDecimal position(CrmRecord record) {
        Field<?> position = type.find("position");
        Object value = position == null ? null : record.get(position);
        return value instanceof BigDecimal number ? number : BigDecimal.ZERO;
    }

    @Override
    public void close() {
        changes.close();
    }

    static boolean links(CrmRecord record, Field<UUID> link, UUID to) {
        return Objects.equals(record.get(link), to);
    }
}
