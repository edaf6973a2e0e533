package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordType;

/** The settings of this ledger 账套, which is one server database; there is one such record. */
public final class Ledger {
    public static final UUID ID = Ids.named("ledger");
    public static final Field<String> NAME = Field.text("name").required();
    /** ISO 4217; amounts in other currencies are also kept in this one. */
    public static final Field<String> BASE_CURRENCY =
            Field.text("baseCurrency").limit(3).required().initially("CNY");
    /** IANA zone of business dates. */
    public static final Field<String> ZONE =
            Field.text("zone").limit(64).required().initially("Asia/Shanghai");
    /** Days without contact after which a device locks its cache. */
    public static final Field<BigDecimal> LEASE_DAYS =
            Field.number("leaseDays").between("1", "365").required().initially(BigDecimal.valueOf(14));

    /** MiB that an attached file may have where nothing is set. */
    public static final BigDecimal USUAL_ATTACHMENT_MIB = BigDecimal.valueOf(25);
    /** MiB that an attached file may have; null in a ledger that is older than the field. */
    public static final Field<BigDecimal> ATTACHMENT_MIB =
            Field.number("attachmentMib").between("1", "1024").initially(USUAL_ATTACHMENT_MIB);

    /** Rows that somebody may take out in a day unnoticed where nothing is set. */
    public static final BigDecimal USUAL_EXPORT_NOTICE = BigDecimal.valueOf(10_000);
    /** Rows that somebody may take out in a day before administrators are told; null in a ledger that is older than the field. */
    public static final Field<BigDecimal> EXPORT_NOTICE =
            Field.number("exportNotice").notNegative().initially(USUAL_EXPORT_NOTICE);

    public static final RecordType TYPE = RecordType.of(
                    "ledger", NAME, NAME, BASE_CURRENCY, ZONE, LEASE_DAYS, ATTACHMENT_MIB, EXPORT_NOTICE)
            .asConfiguration();

    private Ledger() {}
}
