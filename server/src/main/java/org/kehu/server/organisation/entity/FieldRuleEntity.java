package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_field_rule}; mapped from the declaration. */
public class FieldRuleEntity extends RecordEntity {}
