package org.kehu.common.exporting;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kehu.common.Kehu;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Watch;
import org.kehu.common.customer.Customer;
import org.kehu.common.label.Labels;
import org.kehu.common.label.Language;
import org.kehu.common.label.RecordLabels;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;

/** Exports as many customers with a long note each as it is told to; a process of its own, so that its heap can be small. */
public final class LargeExport {
    private static final int AT_ONCE = 200;

    private LargeExport() {}

    /** Makes records as they are asked for, and keeps none. */
    private static final class Made implements ExportSource {
        private final int count;
        private int made;

        Made(int count) {
            this.count = count;
        }

        @Override
        public List<CrmRecord> next() {
            int from = made;
            made = Math.min(count, made + AT_ONCE);
            return IntStream.range(from, made)
                    .mapToObj(number -> CrmRecord.blank(Customer.TYPE, Ids.named("large " + number))
                            .with(Customer.NAME, "Customer " + number)
                            .with(Customer.NOTES, ("note " + number + " ").repeat(60)))
                    .toList();
        }

        @Override
        public long count() {
            return count;
        }

        @Override
        public Map<RecordRef, String> titles(Collection<RecordRef> refs) {
            return Map.of();
        }

        @Override
        public RecordAccess access() {
            return RecordAccess.ofSystem(Kehu.SCHEMA);
        }
    }

    public static void main(String[] arguments) throws IOException {
        ExportPlan plan = new ExportPlan(
                Customer.TYPE,
                List.of(Customer.NAME, Customer.NOTES),
                ExportFormat.valueOf(arguments[0]),
                ',',
                new RecordLabels(Labels.of(Language.ENGLISH)),
                ZoneOffset.UTC,
                Instant.EPOCH,
                "somebody",
                "to see how much it takes",
                "all");
        int rows = Integer.parseInt(arguments[1]);
        Exported done = new ExportRun(plan, new Made(rows)).write(Path.of(arguments[2]), Watch.NOBODY);
        if (done == null || done.rows() != rows) {
            throw new IllegalStateException(String.valueOf(done));
        }
    }
}
