package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_redirect}; mapped from the declaration. */
public class RedirectEntity extends RecordEntity {}
