package org.kehu.common.query;

import org.kehu.common.record.Field;

/** An order by one path; records without a value come last either way. */
public record Sort(Path path, boolean descending) {

    public static Sort by(Field<?> field) {
        return new Sort(Path.of(field), false);
    }

    public static Sort byDescending(Field<?> field) {
        return new Sort(Path.of(field), true);
    }
}
