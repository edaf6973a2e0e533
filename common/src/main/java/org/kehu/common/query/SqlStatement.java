package org.kehu.common.query;

import java.util.List;
import org.kehu.common.record.Column;

/**
 * SQL text with question marks, and what to put in their place: String, byte[], BigDecimal, LocalDate, Instant, UUID,
 * Boolean, Integer or Long, never null.
 *
 * @param columns the columns of the answer, so that each cell is read as its type's class
 */
public record SqlStatement(String text, List<Object> parameters, List<Column> columns) {
    public SqlStatement {
        parameters = List.copyOf(parameters);
        columns = List.copyOf(columns);
    }

    static SqlStatement of(SqlPart part, List<Column> columns) {
        return new SqlStatement(part.text(), part.parameters(), columns);
    }
}
