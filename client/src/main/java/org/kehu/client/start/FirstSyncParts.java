package org.kehu.client.start;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.kehu.client.start.FirstSyncProgress.Part;
import org.kehu.common.attachment.Attachment;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/** What has come and what is to come, type by type, put together into what people call it. Not thread-safe. */
public final class FirstSyncParts {
    private static final Map<String, String> AREAS = Map.of(
            "customer", "customers",
            "contact", "customers",
            "opportunity", "sales",
            "order", "sales",
            "orderLine", "sales",
            "receipt", "sales",
            "product", "sales",
            "ticket", "service",
            "ticketMessage", "service");

    private final RecordSchema schema;
    private final Map<String, Long> done;
    private final Map<String, Long> totals;
    private final TimeLeft timeLeft = new TimeLeft();

    /**
     * @param held by type, of an earlier start that was cut off
     * @param totals by type
     */
    public FirstSyncParts(RecordSchema schema, Map<String, Long> held, Map<String, Long> totals) {
        this.schema = schema;
        this.done = new LinkedHashMap<>(held);
        this.totals = totals;
    }

    public void came(RecordType type) {
        done.merge(type.name(), 1L, Long::sum);
    }

    public FirstSyncProgress progress(long bytes, boolean usable, long nanos) {
        long came = sum(this::done);
        long all = sum(this::total);
        Duration left = timeLeft.after(came, all, nanos);
        return new FirstSyncProgress(came, all, bytes, usable, parts(), left);
    }

    private List<Part> parts() {
        Map<String, Part> parts = new LinkedHashMap<>();
        for (RecordType type : schema.types()) {
            String area = area(type);
            Part more = new Part("start.sync." + area, done(type), total(type));
            parts.merge(area, more, Part::and);
        }
        return parts.values().stream().filter(part -> part.total() > 0).toList();
    }

    private static String area(RecordType type) {
        if (type.isConfiguration()) {
            return "settings";
        }
        return Attachment.isOne(type) ? "files" : AREAS.getOrDefault(type.name(), "activity");
    }

    private long sum(ToLongFunction<RecordType> figure) {
        return schema.types().stream().mapToLong(figure).sum();
    }

    /** What was held already may come once more. */
    private long done(RecordType type) {
        return Math.min(done.getOrDefault(type.name(), 0L), total(type));
    }

    private long total(RecordType type) {
        return totals.getOrDefault(type.name(), 0L);
    }
}
