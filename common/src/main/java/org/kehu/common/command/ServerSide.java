package org.kehu.common.command;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Numbering;
import org.kehu.common.record.RecordPatch;

/** The server holds everything and gives the numbers. */
public final class ServerSide implements Side<ServerTx> {

    @Override
    public boolean holdsEverything() {
        return true;
    }

    @Override
    public String number(ServerTx tx, CrmRecord record) {
        Numbering numbering = Objects.requireNonNull(record.type().numbering());
        return numbering.format(tx.nextNumber(record.type().name(), numbering.first()));
    }

    @Override
    public List<RecordPatch> operation(ServerTx tx, UUID operation) {
        return tx.operation(operation).stream().map(LogRow::patch).toList();
    }
}
