package org.kehu.server.records.entity;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row as EclipseLink sees it: values by column name behind virtual access methods, so that a declared field needs no
 * getter and no setter here. Which columns there are is told by the mappings made from the declarations.
 */
public abstract class RecordEntity {
    private final Map<String, Object> cells = new HashMap<>();

    public @Nullable Object get(String column) {
        return cells.get(column);
    }

    public void set(String column, @Nullable Object cell) {
        cells.put(column, cell);
    }
}
