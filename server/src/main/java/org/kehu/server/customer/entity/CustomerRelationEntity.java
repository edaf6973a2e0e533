package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_customer_relation}; mapped from the declaration. */
public class CustomerRelationEntity extends RecordEntity {}
