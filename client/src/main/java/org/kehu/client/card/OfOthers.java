package org.kehu.client.card;

import java.util.List;
import java.util.Set;
import org.kehu.client.records.Elsewhere;

/**
 * What is known of records that are not here and that a draft may be.
 *
 * @param alike by whatever field, as the server says
 * @param maybe names of fields by which there may be one, as far as this device was told
 */
record OfOthers(Elsewhere.Alike alike, Set<String> maybe) {
    static final OfOthers NOTHING = new OfOthers(new Elsewhere.Alike(List.of(), List.of()), Set.of());

    OfOthers {
        maybe = Set.copyOf(maybe);
    }
}
