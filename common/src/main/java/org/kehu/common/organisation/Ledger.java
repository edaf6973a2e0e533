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

    /** Questions a day where nothing is set. */
    public static final BigDecimal USUAL_QUESTIONS = BigDecimal.valueOf(300);
    /** How often a day somebody may ask whether others have a record; null in a ledger that is older than the field. */
    public static final Field<BigDecimal> QUESTIONS_A_DAY =
            Field.number("questionsADay").between("1", "100000").initially(USUAL_QUESTIONS);

    /** Months back from today in which purchases count for a grade. */
    public static final Field<BigDecimal> GRADE_WINDOW =
            Field.number("gradeWindow").between("1", "60").initially(BigDecimal.valueOf(12));
    /** Percent of recency, frequency and amount in a customer's value. */
    public static final Field<String> GRADE_WEIGHTS =
            Field.text("gradeWeights").limit(80).initially("30, 30, 40");
    /** Percent of customers that get A, B and C; the rest gets D. */
    public static final Field<String> GRADE_SHARES =
            Field.text("gradeShares").limit(80).initially("20, 30, 30");
    /** So many customers have to have bought before scores are fifths of them. */
    public static final Field<BigDecimal> GRADE_BOOK =
            Field.number("gradeBook").between("0", "1000000").initially(BigDecimal.valueOf(200));
    /** Days, purchases and amounts between the five scores, where they are no fifths. */
    public static final Field<String> RECENCY_CUTS =
            Field.text("recencyCuts").limit(80).initially("30, 90, 180, 365");

    public static final Field<String> FREQUENCY_CUTS =
            Field.text("frequencyCuts").limit(80).initially("2, 3, 5, 10");
    public static final Field<String> MONETARY_CUTS =
            Field.text("monetaryCuts").limit(80).initially("10000, 50000, 200000, 1000000");
    /** Industries, with commas between, whose customers have more potential; null for none. */
    public static final Field<String> FOCUS_INDUSTRIES =
            Field.text("focusIndustries").limit(400);
    /** Purchases within the window that make a customer loyal. */
    public static final Field<BigDecimal> LOYAL_ORDERS =
            Field.number("loyalOrders").between("2", "1000").initially(BigDecimal.valueOf(4));
    /** Days without a purchase after which a customer is at risk, and lost. */
    public static final Field<BigDecimal> RISK_DAYS =
            Field.number("riskDays").between("1", "3650").initially(BigDecimal.valueOf(180));

    public static final Field<BigDecimal> LOST_DAYS =
            Field.number("lostDays").between("2", "3650").initially(BigDecimal.valueOf(365));
    /** Percent of satisfaction, activity, payments, complaints and loyalty in a customer's health. */
    public static final Field<String> HEALTH_WEIGHTS =
            Field.text("healthWeights").limit(80).initially("25, 25, 20, 15, 15");
    /** From where a health is yellow, and green. */
    public static final Field<String> HEALTH_BOUNDS =
            Field.text("healthBounds").limit(80).initially("40, 70");

    public static final RecordType TYPE = RecordType.of(
                    "ledger",
                    NAME,
                    NAME,
                    BASE_CURRENCY,
                    ZONE,
                    LEASE_DAYS,
                    ATTACHMENT_MIB,
                    EXPORT_NOTICE,
                    QUESTIONS_A_DAY,
                    GRADE_WINDOW,
                    GRADE_WEIGHTS,
                    GRADE_SHARES,
                    GRADE_BOOK,
                    RECENCY_CUTS,
                    FREQUENCY_CUTS,
                    MONETARY_CUTS,
                    FOCUS_INDUSTRIES,
                    LOYAL_ORDERS,
                    RISK_DAYS,
                    LOST_DAYS,
                    HEALTH_WEIGHTS,
                    HEALTH_BOUNDS)
            .asConfiguration();

    private Ledger() {}
}
