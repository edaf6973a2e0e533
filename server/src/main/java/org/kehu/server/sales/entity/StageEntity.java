package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_stage}; mapped from the declaration. */
public class StageEntity extends RecordEntity {}
