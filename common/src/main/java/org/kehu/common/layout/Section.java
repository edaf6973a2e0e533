package org.kehu.common.layout;

import java.util.List;
import org.kehu.common.record.Field;

/**
 * Fields that stand together under one heading.
 *
 * @param name names the label {@code section.<name>}
 */
public record Section(String name, List<Field<?>> fields) {
    public Section {
        fields = List.copyOf(fields);
    }
}
