package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_order_attachment}; mapped from the declaration. */
public class OrderAttachmentEntity extends RecordEntity {}
