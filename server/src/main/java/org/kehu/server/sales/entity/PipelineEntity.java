package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_pipeline}; mapped from the declaration. */
public class PipelineEntity extends RecordEntity {}
