package org.kehu.common.command;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.Ids;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordType;

/**
 * Says into which record of its type another one was merged; its id derives from that of the one that is gone. Configuration, so that
 * every side knows it before it reads anything, and decides anew what was decided without it.
 */
public final class Redirect {
    public static final Field<String> RECORD_TYPE =
            Field.text("recordType").limit(80).required();
    /** Its id as text, since it may be of any type. */
    public static final Field<String> LOSER =
            Field.text("loser").limit(36).required().verbOnly();

    public static final Field<String> SURVIVOR =
            Field.text("survivor").limit(36).required().verbOnly();

    public static final RecordType TYPE =
            RecordType.of("redirect", RECORD_TYPE, RECORD_TYPE, LOSER, SURVIVOR).asConfiguration();

    private Redirect() {}

    /** That of a record that was merged into another one, or may be. */
    public static RecordRef of(UUID loser) {
        return new RecordRef(TYPE.name(), Ids.derived(loser, TYPE.name()));
    }

    static boolean is(RecordRef record) {
        return record.type().equals(TYPE.name());
    }

    /** What a record was merged into, in the end; the record itself if it was not merged. */
    public static RecordRef target(Configuration configuration, RecordRef record) {
        Map<String, String> targets = Redirects.targets(configuration);
        String target = targets.get(record.id().toString());
        return target == null ? record : new RecordRef(record.type(), UUID.fromString(target));
    }

    /** The ids of those that were merged into a record itself; what was merged into them before is found by theirs. */
    public static List<UUID> mergedInto(Configuration configuration, UUID survivor) {
        return Redirects.merged(configuration).getOrDefault(survivor, List.of());
    }

    /** The id of the record that a redirect is of. */
    public static UUID loser(CrmRecord redirect) {
        return UUID.fromString(redirect.require(LOSER));
    }

    /** What the record that a redirect is of was merged into. */
    public static UUID survivor(CrmRecord redirect) {
        return UUID.fromString(redirect.require(SURVIVOR));
    }
}
