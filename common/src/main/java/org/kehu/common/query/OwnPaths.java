package org.kehu.common.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.kehu.common.record.BadValue;

/** Goes through the paths of a filter that looks at nothing but the record's own fields. */
final class OwnPaths {
    private OwnPaths() {}

    /**
     * The filter with other paths.
     *
     * @throws BadValue if it looks further
     */
    static Filter moved(Filter filter, UnaryOperator<Path> to) {
        if (filter instanceof Filter.And and) {
            return new Filter.And(all(and.parts(), to));
        }
        if (filter instanceof Filter.Or or) {
            return new Filter.Or(all(or.parts(), to));
        }
        if (filter instanceof Filter.Not not) {
            return new Filter.Not(moved(not.part(), to));
        }
        if (filter instanceof Filter.Compare compare) {
            return new Filter.Compare(own(compare.path(), to), compare.operator(), compare.value());
        }
        if (filter instanceof Filter.In in) {
            return new Filter.In(own(in.path(), to), in.values());
        }
        if (filter instanceof Filter.Empty empty) {
            return new Filter.Empty(own(empty.path(), to));
        }
        if (filter instanceof Filter.Contains contains) {
            return new Filter.Contains(own(contains.path(), to), contains.text());
        }
        if (filter instanceof Filter.HasMember has) {
            return new Filter.HasMember(own(has.path(), to), has.member());
        }
        throw new BadValue("book_reaches_further", filter.getClass().getSimpleName());
    }

    private static List<Filter> all(List<Filter> parts, UnaryOperator<Path> to) {
        return parts.stream().map(part -> moved(part, to)).toList();
    }

    private static Path own(Path path, UnaryOperator<Path> to) {
        if (path.steps().size() > 1) {
            throw new BadValue("book_reaches_further", path.toString());
        }
        return to.apply(path);
    }
}
