package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_queue}; mapped from the declaration. */
public class QueueEntity extends RecordEntity {}
