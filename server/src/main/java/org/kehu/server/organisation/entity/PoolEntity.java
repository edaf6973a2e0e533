package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_pool}; mapped from the declaration. */
public class PoolEntity extends RecordEntity {}
