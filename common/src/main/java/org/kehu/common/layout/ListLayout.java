package org.kehu.common.layout;

import java.util.List;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** The columns that a list begins with, the most important first, and its first order. */
public record ListLayout(RecordType type, List<Field<?>> columns, Field<?> sortedBy, boolean descending) {
    public ListLayout {
        columns = List.copyOf(columns);
    }
}
