package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_export_log}; mapped from the declaration. */
public class ExportLogEntity extends RecordEntity {}
