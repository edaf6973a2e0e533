package org.kehu.common.view;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;
import org.kehu.common.record.ScopeFields;

/**
 * A view of a list that somebody keeps: its own, unless it is shared with a team. It holds no records and gives no right to
 * any: whoever opens it sees what he may see.
 */
public final class SavedView {
    public static final Field<String> NAME = Field.text("name").limit(60).required();
    public static final Field<String> RECORD_TYPE = Field.typeName("recordType").required();
    /** As {@code BookQueries} writes it; empty for all records. */
    public static final Field<String> FILTER = Field.longText("filter");
    /** Names of fields with their widths, {@code name:220,grade:64}. */
    public static final Field<String> COLUMNS = Field.longText("columns");
    /** Name of a field and {@code up} or {@code down}. */
    public static final Field<String> SORTED = Field.text("sorted").limit(80);
    /** Name of the field by which rows are put together. */
    public static final Field<String> GROUPED = Field.text("grouped").limit(80);

    public static final Field<UUID> OWNER = Field.link("owner", "user").verbOnly();
    public static final Field<UUID> TEAM = Field.link("team", "team");
    public static final RecordType TYPE = RecordType.of(
                    "savedView", NAME, NAME, RECORD_TYPE, FILTER, COLUMNS, SORTED, GROUPED, OWNER, TEAM)
            .scopedBy(new ScopeFields(OWNER, null, TEAM, null, null));

    private SavedView() {}
}
