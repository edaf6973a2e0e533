package org.kehu.common.sync;

import java.util.HashMap;
import java.util.Map;
import java.util.function.ToLongBiFunction;
import org.kehu.common.access.DeviceBook;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.ServerTx;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** How many records devices carry, configuration left out. What many people's devices carry alike is counted once. */
public final class CarriedCount {
    private final RecordSchema schema;
    private final Carrying carrying;
    private final Map<Counted, Long> known = new HashMap<>();

    public CarriedCount(ServerTx tx, RecordSchema schema) {
        this.schema = schema;
        this.carrying = new Carrying(tx, schema);
    }

    private record Counted(String type, DeviceBook book) {}

    public long of(RecordAccess access) {
        return sum(access, this::of);
    }

    /** As many as {@link #of} or more: those in the bin count too, so that no row is read. */
    public long atMost(RecordAccess access) {
        return sum(access, carrying::atMost);
    }

    private long sum(RecordAccess access, ToLongBiFunction<RecordType, DeviceBook> count) {
        return schema.types().stream()
                .filter(type -> !type.isConfiguration())
                .mapToLong(type -> count.applyAsLong(type, access.book(type)))
                .sum();
    }

    private long of(RecordType type, DeviceBook book) {
        return known.computeIfAbsent(new Counted(type.name(), book), unused -> carrying.count(type, book));
    }
}
