package org.kehu.common.exporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.FieldLevel;
import org.kehu.common.command.Reason;
import org.kehu.common.command.Watch;
import org.kehu.common.organisation.ExportLog;
import org.kehu.common.organisation.LogExport;
import org.kehu.common.organisation.Role;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;

/**
 * Writes records into a file, part by part: as little is in memory at 100,000 of them as at one. The rights are looked at before
 * each part. It logs nothing: who calls it gives {@link LogExport} before the file is anywhere where a person finds it.
 */
public final class ExportRun {
    private final ExportPlan plan;
    private final ExportSource source;

    public ExportRun(ExportPlan plan, ExportSource source) {
        this.plan = plan;
        this.source = source;
    }

    /**
     * Null if nobody wants it any more; the file is then to be thrown away, as after any failure.
     *
     * @throws BadExport if there is no reason, or not or no longer the right to it
     */
    public @Nullable Exported write(Path file, Watch watch) throws IOException {
        if (!LogExport.isReason(plan.reason())) {
            throw new BadExport(Reason.of(
                    ExportLog.TYPE,
                    ExportLog.REASON,
                    "reason_too_short",
                    plan.reason().strip(),
                    LogExport.LETTERS));
        }
        requireRight();
        MessageDigest digest = sha256();
        long rows;
        try (OutputStream to = new BufferedOutputStream(new DigestOutputStream(Files.newOutputStream(file), digest));
                RecordSink sink = RecordSink.of(plan, to)) {
            rows = pour(sink, watch);
        }
        return rows < 0 ? null : new Exported(rows, HexFormat.of().formatHex(digest.digest()));
    }

    /** How many, -1 if it was stopped. */
    private long pour(RecordSink sink, Watch watch) throws IOException {
        long rows = 0;
        for (List<CrmRecord> some = source.next(); !some.isEmpty(); some = source.next()) {
            if (watch.isCancelled()) {
                return -1;
            }
            requireRight();
            sink.write(some, source.titles(sink.linked(some)));
            rows += some.size();
            watch.reached(rows, Math.max(rows, source.count()));
        }
        return watch.isCancelled() ? -1 : rows;
    }

    private void requireRight() {
        if (!source.access().allows(Role.EXPORT)) {
            throw new BadExport(Reason.of("no_right", Role.EXPORT));
        }
        for (Field<?> field : plan.fields()) {
            if (source.access().level(plan.type(), field).compareTo(FieldLevel.READ) < 0) {
                throw new BadExport(Reason.of(plan.type(), field, "no_right_to_read"));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
