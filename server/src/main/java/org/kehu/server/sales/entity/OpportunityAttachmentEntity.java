package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_opportunity_attachment}; mapped from the declaration. */
public class OpportunityAttachmentEntity extends RecordEntity {}
