package org.kehu.common.query;

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
    private int aliases;
    private int parts;

    /** @param tables what rows of a type are read from: its table, or what has the same columns */
    Reading(Dialect dialect, AccessSql access, Function<RecordType, String> tables) {
        this.dialect = dialect;
        this.access = access;
        this.tables = tables;
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
