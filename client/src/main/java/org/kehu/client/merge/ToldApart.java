package org.kehu.client.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kehu.client.desk.RecordDesk;
import org.kehu.client.records.RecordBook;
import org.kehu.common.duplicate.Apart;
import org.kehu.common.duplicate.ApartPairs;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordType;

/** Reads which records of a type that are here somebody has told apart. Off the FX thread. */
final class ToldApart {
    private ToldApart() {}

    static ApartPairs of(RecordDesk desk, RecordType type) {
        List<CrmRecord> said = new ArrayList<>();
        new RecordBook(desk.records()).each(Objects.requireNonNull(Apart.on(type.name())), said::add);
        return new ApartPairs(desk.records().configuration(), said);
    }
}
