package org.kehu.common.setup;

import org.kehu.common.label.Language;
import org.kehu.common.record.PersonName;

/**
 * What is asked before a ledger can begin.
 *
 * @param language of the names that the first records get; people may rename them
 * @param currency ISO 4217 code of the base currency
 * @param zone IANA zone of business dates
 * @param login with which the administrator signs in
 */
public record Founding(
        String company, Language language, String currency, String zone, String login, PersonName administrator) {}
