package org.kehu.common.importing.value;

import com.fasterxml.jackson.databind.JsonNode;

/** Makes of a cell that is not blank what its field reads as a value. */
@FunctionalInterface
public interface CellReader {

    /** @throws org.kehu.common.record.BadValue if it is no such value */
    JsonNode read(String text);
}
