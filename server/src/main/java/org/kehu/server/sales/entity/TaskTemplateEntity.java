package org.kehu.server.sales.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_task_template}; mapped from the declaration. */
public class TaskTemplateEntity extends RecordEntity {}
