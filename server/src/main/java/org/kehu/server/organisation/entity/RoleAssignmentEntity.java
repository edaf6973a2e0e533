package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_role_assignment}; mapped from the declaration. */
public class RoleAssignmentEntity extends RecordEntity {}
