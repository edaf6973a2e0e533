package org.kehu.common.organisation;

import java.math.BigDecimal;
import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/**
 * Where customers wait that nobody owns, seen by the team that serves it. Part of the organisation, since serving a pool gives
 * rights to its customers.
 */
public final class Pool {
    private static final String MOST = "1000";
    private static final String YEARS = "3650";

    public static final Field<String> NAME = Field.text("name").required().searchable();
    public static final Field<UUID> TEAM = Field.link("team", "team");
    public static final Field<BigDecimal> POSITION = Field.number("position");
    /** How many customers one person may pick from it on one day; absent for any number, as with all of these. */
    public static final Field<BigDecimal> PICKS_PER_DAY =
            Field.number("picksPerDay").between("1", MOST);
    /** How many customers a person may own who picks one more. */
    public static final Field<BigDecimal> MOST_OWNED = Field.number("mostOwned").between("1", MOST);
    /** Days from its coming into the pool until anybody may pick a customer. */
    public static final Field<BigDecimal> WAIT_DAYS = Field.number("waitDays").between("1", YEARS);
    /** Days from its coming into the pool until whoever owned a customer before may pick it again. */
    public static final Field<BigDecimal> FORMER_OWNER_DAYS =
            Field.number("formerOwnerDays").between("1", YEARS);
    /** Days without a follow-up after which a customer of the pool's team comes into the pool by itself. */
    public static final Field<BigDecimal> UNFOLLOWED_DAYS =
            Field.number("unfollowedDays").between("1", YEARS);
    /** Days without a won deal after which it does. */
    public static final Field<BigDecimal> UNSOLD_DAYS =
            Field.number("unsoldDays").between("1", YEARS);
    /** Days before it comes into the pool from which on that is shown. */
    public static final Field<BigDecimal> WARN_DAYS =
            Field.number("warnDays").between("0", "365").initially(BigDecimal.valueOf(7));

    public static final RecordType TYPE = RecordType.of(
                    "pool",
                    NAME,
                    NAME,
                    TEAM,
                    POSITION,
                    PICKS_PER_DAY,
                    MOST_OWNED,
                    WAIT_DAYS,
                    FORMER_OWNER_DAYS,
                    UNFOLLOWED_DAYS,
                    UNSOLD_DAYS,
                    WARN_DAYS)
            .asConfiguration();

    private Pool() {}
}
