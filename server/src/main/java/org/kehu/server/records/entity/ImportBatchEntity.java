package org.kehu.server.records.entity;

/** A row of {@code k_import_batch}; mapped from the declaration. */
public class ImportBatchEntity extends RecordEntity {}
