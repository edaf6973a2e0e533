package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_role_grant}; mapped from the declaration. */
public class RoleGrantEntity extends RecordEntity {}
