package org.kehu.common.importing.run;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/** One import of a file, for whoever is about to import the same file again, on whatever device. Undone with the import. */
public final class ImportBatch {
    public static final Field<String> FILE = Field.text("fileName").required();
    /** SHA-256 of the whole file: it is known again under any name. */
    public static final Field<String> FINGERPRINT = Field.text("fingerprint").limit(64);

    public static final Field<String> RECORD_TYPE = Field.typeName("recordType");
    public static final Field<String> MODE = Field.choice("mode", "CREATE", "UPDATE", "UPSERT");
    public static final Field<BigDecimal> ROWS = Field.number("rowCount");
    public static final Field<BigDecimal> CREATED = Field.number("created");
    public static final Field<BigDecimal> UPDATED = Field.number("updated");
    public static final Field<BigDecimal> UNCHANGED = Field.number("unchanged");
    public static final Field<BigDecimal> REFUSED = Field.number("refused");
    public static final Field<BigDecimal> SKIPPED = Field.number("skipped");
    public static final Field<Instant> ENDED_AT = Field.instant("endedAt");
    public static final Field<UUID> OWNER = Field.link("owner", "user").verbOnly();
    public static final Field<UUID> DEPARTMENT =
            Field.link("department", "department").verbOnly();
    public static final RecordType TYPE = RecordType.of(
                    "importBatch",
                    FILE,
                    FILE,
                    FINGERPRINT,
                    RECORD_TYPE,
                    MODE,
                    ROWS,
                    CREATED,
                    UPDATED,
                    UNCHANGED,
                    REFUSED,
                    SKIPPED,
                    ENDED_AT,
                    OWNER,
                    DEPARTMENT)
            .scopedBy(ScopeFields.of(OWNER, DEPARTMENT));

    private ImportBatch() {}
}
