package org.kehu.server.activity.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_activity_attachment}; mapped from the declaration. */
public class ActivityAttachmentEntity extends RecordEntity {}
