package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_behaviour_event}; mapped from the declaration. */
public class BehaviourEventEntity extends RecordEntity {}
