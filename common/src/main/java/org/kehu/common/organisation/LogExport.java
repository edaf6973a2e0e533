package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.kehu.common.access.RecordAction;
import org.kehu.common.access.Scope;
import org.kehu.common.command.Command;
import org.kehu.common.command.Decision;
import org.kehu.common.command.Facts;
import org.kehu.common.command.FieldValues;
import org.kehu.common.command.GivenValues;
import org.kehu.common.command.Refusal;
import org.kehu.common.command.Touch;
import org.kehu.common.query.Filter;
import org.kehu.common.query.Page;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.query.Sort;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;

/**
 * Writes down that records go out into a file. It cannot be undone, since the file is out: so an entry that a device wrote offline is
 * taken from him, too, whose right was withdrawn meanwhile, and says so. Who may not export is stopped before there is a file.
 *
 * @param id of the entry
 * @param recordType name of the type of the records
 * @param fields names of its fields that are in the file, with commas between them
 * @param filter what of the list was taken, in words
 * @param reason in the words of whoever exports
 * @param fileName without its folder
 * @param fingerprint SHA-256 of the file in hexadecimal digits
 */
public record LogExport(
        UUID id,
        String recordType,
        String format,
        long rows,
        String fields,
        String filter,
        String reason,
        String fileName,
        String fingerprint)
        implements Command {
    /** Letters that a reason has at least. */
    public static final int LETTERS = 3;

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    /** Whether somebody has said why. */
    public static boolean isReason(String text) {
        return text.codePoints().filter(Character::isLetter).count() >= LETTERS;
    }

    @Override
    public List<Touch> touches(RecordSchema schema) {
        return List.of();
    }

    @Override
    public boolean reports() {
        return true;
    }

    /** The file is out. */
    @Override
    public boolean staysDone() {
        return true;
    }

    @Override
    public GivenValues given(RecordSchema schema) {
        FieldValues values = FieldValues.of(ExportLog.TYPE)
                .with(ExportLog.REASON, reason)
                .with(ExportLog.RECORD_TYPE, recordType)
                .with(ExportLog.FILE, fileName);
        return new GivenValues(id, values);
    }

    @Override
    public Decision decide(Facts facts) {
        RecordType type = facts.schema().find(recordType);
        if (type == null) {
            throw new Refusal("unknown_type", recordType);
        }
        if (!isReason(reason)) {
            throw new Refusal(ExportLog.TYPE, ExportLog.REASON, "reason_too_short", reason.strip(), LETTERS);
        }
        if (!SHA_256.matcher(fingerprint).matches()) {
            throw new Refusal(ExportLog.TYPE, ExportLog.FINGERPRINT, "bad_fingerprint", fingerprint);
        }
        boolean allowed =
                facts.access().allows(Role.EXPORT) && facts.access().scope(RecordAction.READ, type) != Scope.NONE;
        Instant withdrawn = allowed ? null : RightsChange.last(facts);
        CrmRecord filled = filled(facts).with(ExportLog.WITHOUT_RIGHT_SINCE, withdrawn);
        CrmRecord entry = facts.begun(noticed(facts, filled));
        CrmRecord blank = CrmRecord.blank(ExportLog.TYPE, id);
        return Decision.accepted(Objects.requireNonNull(RecordPatch.between(blank, entry, RecordPatch.Action.CREATE)));
    }

    private CrmRecord filled(Facts facts) {
        return CrmRecord.blank(ExportLog.TYPE, id)
                .with(ExportLog.REASON, reason.strip())
                .with(ExportLog.RECORD_TYPE, recordType)
                .with(ExportLog.FORMAT, format)
                .with(ExportLog.ROWS, BigDecimal.valueOf(rows))
                .with(ExportLog.FIELDS, fields)
                .with(ExportLog.FILTER, filter)
                .with(ExportLog.FILE, fileName)
                .with(ExportLog.FINGERPRINT, fingerprint)
                .with(ExportLog.DEVICE, facts.actor().device())
                .with(ExportLog.EXPORTED_AT, facts.happenedAt());
    }

    /** A device counts what it knows of; the server counts all that has reached it, from whatever device. */
    private CrmRecord noticed(Facts facts, CrmRecord entry) {
        Instant from = facts.happenedAt().minus(Duration.ofDays(1));
        RecordQuery lately = RecordQuery.of(ExportLog.TYPE)
                .where(Filter.eq(ExportLog.OWNER, facts.actor().user()))
                .where(Filter.compare(ExportLog.EXPORTED_AT, Filter.Operator.GE, from))
                .sortedBy(Sort.byDescending(ExportLog.ROWS))
                .limit(Page.MOST);
        BigDecimal before = facts.held(lately).stream()
                .map(one -> one.require(ExportLog.ROWS))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal all = before.add(BigDecimal.valueOf(rows));
        CrmRecord ledger = facts.findWithBin(Ledger.TYPE, Ledger.ID);
        BigDecimal unnoticed = ledger == null ? null : ledger.get(Ledger.EXPORT_NOTICE);
        boolean more = all.compareTo(Objects.requireNonNullElse(unnoticed, Ledger.USUAL_EXPORT_NOTICE)) > 0;
        return entry.with(ExportLog.DAY_ROWS, all)
                .with(ExportLog.NOTICED, more || entry.get(ExportLog.WITHOUT_RIGHT_SINCE) != null);
    }
}
