package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_team}; mapped from the declaration. */
public class TeamEntity extends RecordEntity {}
