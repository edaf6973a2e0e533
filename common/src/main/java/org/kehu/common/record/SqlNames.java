package org.kehu.common.record;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Names that stand unquoted in SQL text of both databases. */
final class SqlNames {
    private static final Pattern PLAIN = Pattern.compile("[a-z][a-z0-9_]{0,60}");

    /** Words that H2 or PostgreSQL keeps to itself as the name of a column. */
    private static final Set<String> RESERVED = Set.of(("""
            all analyse analyze and any array as asc asymmetric authorization between binary both case cast check \
            collate collation column concurrently constraint create cross current_catalog current_date current_path \
            current_role current_schema current_time current_timestamp current_user day default deferrable desc distinct \
            do else end except exists false fetch for foreign freeze from full grant group groups having hour if ilike in \
            initially inner intersect interval into is isnull join key lateral leading left like limit localtime \
            localtimestamp minus minute month natural not notnull null offset on only or order outer over overlaps \
            partition placing primary qualify range references regexp returning right row rownum rows second select \
            session_user set similar some symmetric system_user table tablesample then to top trailing true union unique \
            unknown user using value values variadic verbose when where window with year""").split(" "));

    private SqlNames() {}

    /** {@code creditLimit} as {@code credit_limit}; a word of SQL gets a bar behind it. */
    static String column(String field) {
        String name = field.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
        return RESERVED.contains(name) ? name + "_" : name;
    }

    /** @throws IllegalArgumentException if the name could be anything but a name where SQL expects one */
    static String checked(String name) {
        if (!PLAIN.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of SQL: " + name);
        }
        return name;
    }
}
