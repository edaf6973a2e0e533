package org.kehu.server.activity.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_activity}; mapped from the declaration. */
public class ActivityEntity extends RecordEntity {}
