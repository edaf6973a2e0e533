package org.kehu.common.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.query.SummaryQuery.Figure;
import org.kehu.common.query.SummaryQuery.Group;
import org.kehu.common.query.SummaryQuery.Having;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;

/**
 * Figures per group. Values are named in an inner select and grouped in an outer one: PostgreSQL does not take two
 * expressions with question marks for the same.
 */
final class SummarySql {
    private static final int MOST_COLUMNS = 20;

    private final SummaryQuery query;
    private final PageSql rows;
    private final List<GroupSql> groups = new ArrayList<>();
    private final List<FigureSql> figures = new ArrayList<>();

    SummarySql(Reading reading, SummaryQuery query, PageSql rows) {
        this.query = query;
        this.rows = rows;
        check();
        for (Group group : query.groups()) {
            Reached reached = rows.joins().reach(group.path());
            groups.add(GroupSql.of(reading.dialect(), group, reached, "g" + groups.size()));
        }
        for (Figure figure : query.figures()) {
            Path path = figure.path();
            figures.add(FigureSql.of(
                    figure.function(), path == null ? null : rows.joins().reach(path), "v" + figures.size()));
        }
    }

    private void check() {
        if (query.limit() < 1 || query.limit() > SummaryQuery.MOST) {
            throw new BadValue("bad_page", query.limit(), SummaryQuery.MOST);
        }
        if (query.groups().size() + query.figures().size() > MOST_COLUMNS
                || query.figures().isEmpty()
                || query.having().size() > MOST_COLUMNS) {
            throw new BadValue("bad_summary", MOST_COLUMNS);
        }
    }

    SqlStatement statement() {
        List<Column> columns = new ArrayList<>();
        groups.forEach(group -> columns.addAll(group.answered()));
        figures.forEach(figure -> columns.add(figure.answered()));
        SqlPart list = SqlPart.list(Stream.concat(
                groups.stream().flatMap(group -> group.answered().stream()).map(column -> new SqlPart(column.name())),
                figures.stream().map(FigureSql::figure)));
        SqlPart sql =
                new SqlPart("select ").add(list).add(" from (").add(inner()).add(") q");
        List<String> grouped =
                groups.stream().flatMap(group -> group.grouped().stream()).toList();
        if (!grouped.isEmpty()) {
            sql.add(" group by " + String.join(", ", grouped));
        }
        if (!query.having().isEmpty()) {
            sql.add(" having ").add(having());
        }
        if (!groups.isEmpty()) {
            sql.add(" order by ").add(SqlPart.list(groups.stream().map(GroupSql::order)));
        }
        return SqlStatement.of(sql.add(" limit ").bind(query.limit()), columns);
    }

    private SqlPart inner() {
        SqlPart from = rows.fromWhere();
        List<SqlPart> values = new ArrayList<>();
        groups.forEach(group -> values.addAll(group.selected()));
        figures.forEach(figure -> values.add(figure.selected()));
        return new SqlPart("select ").add(SqlPart.list(values.stream())).add(from);
    }

    private SqlPart having() {
        List<SqlPart> all = new ArrayList<>();
        for (Having having : query.having()) {
            if (having.figure() < 0 || having.figure() >= figures.size()) {
                throw new BadValue("bad_having", having.figure());
            }
            all.add(figures.get(having.figure()).compared(having));
        }
        return SqlPart.all(all);
    }
}
