package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_team_member}; mapped from the declaration. */
public class TeamMemberEntity extends RecordEntity {}
