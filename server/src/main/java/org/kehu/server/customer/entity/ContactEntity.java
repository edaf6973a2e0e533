package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_contact}; mapped from the declaration. */
public class ContactEntity extends RecordEntity {}
