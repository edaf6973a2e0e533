package org.kehu.server.service.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_ticket_attachment}; mapped from the declaration. */
public class TicketAttachmentEntity extends RecordEntity {}
