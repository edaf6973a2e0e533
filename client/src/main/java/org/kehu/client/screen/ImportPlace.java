package org.kehu.client.screen;

import org.kehu.common.record.RecordType;

/** The places of the import lab, one for each type of records. */
public final class ImportPlace {
    public static final String SCREEN = "import";

    private ImportPlace() {}

    public static Place of(RecordType type) {
        return new Place(SCREEN, type.name());
    }
}
