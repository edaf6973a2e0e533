package org.kehu.common.importing.run;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.command.Command;
import org.kehu.common.command.Configuration;
import org.kehu.common.command.Reason;
import org.kehu.common.duplicate.Book;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordSchema;

/** Port to the side that an import runs on: its records, its door, and notes that last as long as what was done. */
public interface ImportDesk extends Book {

    RecordSchema schema();

    Configuration configuration();

    RecordAccess access();

    Instant now();

    UUID newId();

    List<CrmRecord> list(RecordQuery query);

    /** Why each of the commands would be refused if it were given alone, null where it would not; nothing is done. */
    List<@Nullable Reason> judge(List<Command> commands);

    /**
     * Does the commands as one unit, and notes, in one transaction.
     *
     * @param notes by name; null forgets one
     * @return why not, null if it is done or waits for the server; if refused, nothing was done or noted
     */
    @Nullable Reason run(UUID operation, List<Command> unit, Map<String, @Nullable String> notes);

    void note(Map<String, @Nullable String> notes);

    @Nullable String noted(String name);
}
