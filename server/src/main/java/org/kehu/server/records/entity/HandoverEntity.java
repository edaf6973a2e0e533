package org.kehu.server.records.entity;

/** A row of {@code k_handover}; mapped from the declaration. */
public class HandoverEntity extends RecordEntity {}
