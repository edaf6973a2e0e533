package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** That somebody has taken records out into a file. Written once by {@link LogExport}; nobody changes or deletes it. */
public final class ExportLog {
    public static final Field<String> REASON =
            Field.text("reason").limit(500).required().searchable().sealed();
    public static final Field<String> RECORD_TYPE =
            Field.typeName("recordType").required().sealed();
    public static final Field<String> FORMAT =
            Field.choice("format", "XLSX", "CSV", "VCARD").required().sealed();
    public static final Field<BigDecimal> ROWS =
            Field.number("rowCount").notNegative().required().sealed();
    /** Names of the fields, with commas between them. */
    public static final Field<String> FIELDS = Field.longText("fields").sealed();
    /** What of the list was taken, in the words of whoever did it. */
    public static final Field<String> FILTER = Field.longText("filter").sealed();

    public static final Field<String> FILE =
            Field.text("fileName").limit(200).required().searchable().sealed();
    /** SHA-256 of the file: a copy that turns up is known again. */
    public static final Field<String> FINGERPRINT =
            Field.text("fingerprint").limit(64).required().sealed();
    /** Id of the device that wrote it. */
    public static final Field<String> DEVICE = Field.text("device").limit(100).sealed();

    public static final Field<Instant> EXPORTED_AT = Field.instant("exportedAt").sealed();
    /** Rows that the person took out in the 24 hours up to then, these included. */
    public static final Field<BigDecimal> DAY_ROWS = Field.number("dayRows").sealed();
    /** Whether administrators are told: those are more than the ledger wants to pass unnoticed, or the person had no right. */
    public static final Field<Boolean> NOTICED = Field.bool("noticed").sealed();

    /** By when at the latest the right was taken from the person, who did it all the same; null if he had it. */
    public static final Field<Instant> WITHOUT_RIGHT_SINCE =
            Field.instant("withoutRightSince").sealed();

    public static final Field<UUID> OWNER = Field.link("owner", "user").sealed();
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").sealed();
    public static final RecordType TYPE = RecordType.of(
                    "exportLog",
                    REASON,
                    REASON,
                    RECORD_TYPE,
                    FORMAT,
                    ROWS,
                    FIELDS,
                    FILTER,
                    FILE,
                    FINGERPRINT,
                    DEVICE,
                    EXPORTED_AT,
                    DAY_ROWS,
                    NOTICED,
                    WITHOUT_RIGHT_SINCE,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT))
            .lasting();

    private ExportLog() {}
}
