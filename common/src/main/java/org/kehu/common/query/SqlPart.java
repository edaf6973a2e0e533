package org.kehu.common.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

/** A piece of SQL text with the parameters of its question marks, in their order. Grows in place. */
final class SqlPart {
    private final StringBuilder text;
    private final List<Object> parameters = new ArrayList<>();

    SqlPart(String words) {
        text = new StringBuilder(words);
    }

    SqlPart add(String words) {
        text.append(words);
        return this;
    }

    SqlPart add(SqlPart more) {
        text.append(more.text);
        parameters.addAll(more.parameters);
        return this;
    }

    SqlPart bind(Object value) {
        text.append('?');
        parameters.add(value);
        return this;
    }

    /** {@code (?, ?, ?)} */
    SqlPart bindAll(Collection<?> values) {
        text.append('(').append(String.join(", ", java.util.Collections.nCopies(values.size(), "?")));
        text.append(')');
        parameters.addAll(values);
        return this;
    }

    /** All parts in brackets with {@code word} between them; just {@code none} if there are no parts. */
    static SqlPart joined(Collection<SqlPart> parts, String word, String none) {
        if (parts.isEmpty()) {
            return new SqlPart(none);
        }
        SqlPart all = new SqlPart("(");
        for (Iterator<SqlPart> each = parts.iterator(); each.hasNext(); ) {
            all.add(each.next()).add(each.hasNext() ? word : ")");
        }
        return all;
    }

    /** {@code a, b, c} */
    static SqlPart list(Stream<SqlPart> parts) {
        SqlPart list = new SqlPart("");
        parts.forEach(part -> list.add(list.text.isEmpty() ? "" : ", ").add(part));
        return list;
    }

    static SqlPart all(Collection<SqlPart> parts) {
        return joined(parts, " and ", TRUE);
    }

    static SqlPart any(Collection<SqlPart> parts) {
        return joined(parts, " or ", FALSE);
    }

    static final String TRUE = "1 = 1";
    static final String FALSE = "1 = 0";

    String text() {
        return text.toString();
    }

    List<Object> parameters() {
        return parameters;
    }
}
