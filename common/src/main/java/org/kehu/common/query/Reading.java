package org.kehu.common.query;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.RecordType;

/** What all parts of one statement share: dialect, rights, the count of table aliases, and how much may still be asked. */
final class Reading {
    private static final int MOST_PARTS = 500;
    private static final int DEEPEST = 20;

    private final Dialect dialect;
    private final AccessSql access;
    private final Function<RecordType, String> tables;
    private final Groups groups;
    private final Set<UUID> entered = new HashSet<>();
    private int aliases;
    private int parts;

    /** @param tables what rows of a type are read from: its table, or what has the same columns */
    Reading(Dialect dialect, AccessSql access, Function<RecordType, String> tables, Groups groups) {
        this.dialect = dialect;
        this.access = access;
        this.tables = tables;
        this.groups = groups;
    }

    Dialect dialect() {
        return dialect;
    }

    AccessSql access() {
        return access;
    }

    String table(RecordType type) {
        return tables.apply(type);
    }

    /**
     * What a group means.
     *
     * @throws BadValue if there is none, or what it means names it again
     */
    Filter enter(RecordType type, UUID group) {
        if (!entered.add(group)) {
            throw new BadValue(Groups.GROUP_IN_ITSELF);
        }
        return groups.of(type, group);
    }

    /** All that the group means has been asked. */
    void leave(UUID group) {
        entered.remove(group);
    }

    String nextAlias() {
        return "t" + aliases++;
    }

    /** @throws BadValue once a filter asks too many things or too deep inside each other */
    void countPart(int depth) {
        if (depth > DEEPEST) {
            throw new BadValue("filter_too_deep", DEEPEST);
        }
        if (++parts > MOST_PARTS) {
            throw new BadValue("filter_too_large", MOST_PARTS);
        }
    }
}
