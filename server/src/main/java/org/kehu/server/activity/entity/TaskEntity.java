package org.kehu.server.activity.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_task}; mapped from the declaration. */
public class TaskEntity extends RecordEntity {}
