package org.kehu.server.records.entity;

/** A row of {@code k_saved_view}; mapped from the declaration. */
public class SavedViewEntity extends RecordEntity {}
