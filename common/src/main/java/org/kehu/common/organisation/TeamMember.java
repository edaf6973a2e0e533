package org.kehu.common.organisation;

import java.util.UUID;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** That a person belongs to a team. */
public final class TeamMember {
    public static final Field<UUID> TEAM = Field.link("team", "team").required();
    public static final Field<UUID> MEMBER = Field.link("member", "user").required();
    public static final RecordType TYPE =
            RecordType.of("teamMember", MEMBER, TEAM, MEMBER).childOf(TEAM).asConfiguration();

    private TeamMember() {}
}
