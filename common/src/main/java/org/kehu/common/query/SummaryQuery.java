package org.kehu.common.query;

import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.Field;

/**
 * Figures over the records that a query means, per group. A row holds the group values, then the figures, in the order
 * named here; rows come in the order of their group values.
 *
 * @param having conditions on figures, by their place in {@code figures}
 */
public record SummaryQuery(
        RecordQuery records, List<Group> groups, List<Figure> figures, List<Having> having, int limit) {
    public static final int MOST = 10_000;

    public SummaryQuery {
        groups = List.copyOf(groups);
        figures = List.copyOf(figures);
        having = List.copyOf(having);
    }

    public static SummaryQuery of(RecordQuery records, List<Group> groups, Figure... figures) {
        return new SummaryQuery(records, groups, List.of(figures), List.of(), MOST);
    }

    /** Values of {@code path} that are counted together; dates and instants by bucket, instants as seen in {@code zone}. */
    public record Group(Path path, Bucket bucket, @Nullable ZoneId zone) {
        public static Group by(Field<?>... path) {
            return new Group(Path.of(path), Bucket.EACH, null);
        }
    }

    /** Length of the periods that dates are put into; a period is named by its first day. */
    public enum Bucket {
        EACH,
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    /** A figure; of money the amount in base currency is meant. {@code path} is null for a count. */
    public record Figure(Function function, @Nullable Path path) {
        public static Figure count() {
            return new Figure(Function.COUNT, null);
        }

        public static Figure sum(Field<?>... path) {
            return new Figure(Function.SUM, Path.of(path));
        }
    }

    /** What is made of the values. */
    public enum Function {
        COUNT,
        SUM,
        AVERAGE,
        LEAST,
        GREATEST
    }

    /** Keeps the groups whose figure compares so with {@code value}. */
    public record Having(int figure, Filter.Operator operator, java.math.BigDecimal value) {}
}
