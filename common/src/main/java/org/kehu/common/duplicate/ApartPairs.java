package org.kehu.common.duplicate;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Redirect;
import org.kehu.common.record.CrmRecord;

/**
 * Which pairs somebody has said to be two. What was said of a record that was merged since holds for the one that it leads to;
 * what was said of two that were merged says nothing any more, until that is taken back.
 */
public final class ApartPairs implements BiPredicate<CrmRecord, CrmRecord> {
    private final Set<List<UUID>> pairs = new HashSet<>();

    /**
     * @param configuration that knows what was merged
     * @param said records of an {@link Apart} type; those in the bin and those that do not say which two do not count
     */
    public ApartPairs(Configuration configuration, Collection<CrmRecord> said) {
        for (CrmRecord one : said) {
            if (!one.isDeleted()) {
                List<UUID> both = Apart.both(one).stream()
                        .map(ref -> Redirect.target(configuration, ref).id())
                        .toList();
                if (!both.isEmpty()) {
                    pairs.add(pair(both.get(0), both.get(1)));
                }
            }
        }
    }

    private static List<UUID> pair(UUID one, UUID other) {
        return one.compareTo(other) < 0 ? List.of(one, other) : List.of(other, one);
    }

    @Override
    public boolean test(CrmRecord one, CrmRecord other) {
        return pairs.contains(pair(one.id(), other.id()));
    }
}
