package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_receipt}; mapped from the declaration. */
public class ReceiptEntity extends RecordEntity {}
