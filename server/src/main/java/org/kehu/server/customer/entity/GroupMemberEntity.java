package org.kehu.server.customer.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_group_member}; mapped from the declaration. */
public class GroupMemberEntity extends RecordEntity {}
