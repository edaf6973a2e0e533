package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_service_cost}; mapped from the declaration. */
public class ServiceCostEntity extends RecordEntity {}
