package org.kehu.client.cleaning;

import org.kehu.common.customer.cleaning.Finding;

/**
 * A kind of finding, and how many records have it.
 *
 * @param share of those that are looked at, from 0 to 1
 */
record FoundKind(Finding finding, long count, double share) {
    boolean isCorrectable() {
        return finding.kind().isCorrectable();
    }
}
