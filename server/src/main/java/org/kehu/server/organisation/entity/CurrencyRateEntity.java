package org.kehu.server.organisation.entity;

import org.kehu.server.records.entity.RecordEntity;

/** A row of {@code k_currency_rate}; mapped from the declaration. */
public class CurrencyRateEntity extends RecordEntity {}
