package org.kehu.common.query;

import org.jspecify.annotations.Nullable;
import org.kehu.common.query.JoinSql.Reached;
import org.kehu.common.query.SummaryQuery.Function;
import org.kehu.common.query.SummaryQuery.Having;
import org.kehu.common.record.BadValue;
import org.kehu.common.record.Column;
import org.kehu.common.record.ColumnType;
import org.kehu.common.record.FieldKind;

/**
 * One figure: its value in the inner select, and what is made of it in the outer one. Sums and averages are decimals,
 * averages of four digits behind the point.
 */
record FigureSql(SqlPart selected, String text, Column answered) {

    static FigureSql of(Function function, @Nullable Reached reached, String name) {
        if (reached == null) {
            if (function != Function.COUNT) {
                throw new BadValue("figure_without_field", function.name());
            }
            return new FigureSql(new SqlPart("1 " + name), "count(*)", Column.of(name, ColumnType.LONG));
        }
        SqlPart value = new SqlPart(column(reached) + " " + name);
        ColumnType type = KeySql.type(reached.field());
        return switch (function) {
            case COUNT -> new FigureSql(value, "count(" + name + ")", Column.of(name, ColumnType.LONG));
            case SUM -> new FigureSql(value, "sum(" + name + ")", decimal(reached, name));
            case AVERAGE -> new FigureSql(value, "cast(avg(" + name + ") as numeric(38, 4))", decimal(reached, name));
            case LEAST -> new FigureSql(value, "min(" + name + ")", ordered(reached, type, name));
            case GREATEST -> new FigureSql(value, "max(" + name + ")", ordered(reached, type, name));
        };
    }

    private static String column(Reached reached) {
        return reached.field().kind() == FieldKind.MONEY ? KeySql.baseColumn(reached) : reached.column(0);
    }

    private static Column decimal(Reached reached, String name) {
        return switch (reached.field().kind()) {
            case NUMBER, COUNTER, MONEY -> Column.of(name, ColumnType.DECIMAL);
            default -> throw reached.refusal("not_a_figure");
        };
    }

    private static Column ordered(Reached reached, ColumnType type, String name) {
        return switch (reached.field().kind()) {
            case NUMBER, COUNTER, MONEY, DATE, INSTANT -> Column.of(name, type);
            default -> throw reached.refusal("not_a_figure");
        };
    }

    SqlPart figure() {
        return new SqlPart(text);
    }

    /** @throws BadValue if the figure is no number */
    SqlPart compared(Having having) {
        if (answered.type() != ColumnType.LONG && answered.type() != ColumnType.DECIMAL) {
            throw new BadValue("bad_having", having.figure());
        }
        return new SqlPart(text + ConditionSql.sign(having.operator())).bind(having.value());
    }
}
