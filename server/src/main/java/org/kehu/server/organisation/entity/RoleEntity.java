package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_role}; mapped from the declaration. */
public class RoleEntity extends RecordEntity {}
