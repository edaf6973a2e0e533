package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_customer_group}; mapped from the declaration. */
public class CustomerGroupEntity extends RecordEntity {}
