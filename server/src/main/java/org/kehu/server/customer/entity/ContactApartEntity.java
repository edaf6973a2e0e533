package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_contact_apart}; mapped from the declaration. */
public class ContactApartEntity extends RecordEntity {}
