package org.kehu.common.importing.mapping;

import java.util.List;
import java.util.Map;
import org.kehu.common.command.FieldValues;
import org.kehu.common.importing.file.Row;

/**
 * What a row says of one record.
 *
 * @param row as it stands in the file
 * @param links what links say, by field: the names of records, which are to be found yet
 * @param bad cells that could not be read; a row with any is not imported
 */
public record ReadRecord(Row row, FieldValues values, Map<String, String> links, List<BadCell> bad) {
    public ReadRecord {
        links = Map.copyOf(links);
        bad = List.copyOf(bad);
    }
}
