package org.kehu.common.command;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.access.RecordAccess;
import org.kehu.common.access.RecordAction;
import org.kehu.common.query.RecordQuery;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordRef;
import org.kehu.common.record.RecordSchema;
import org.kehu.common.record.RecordType;
import org.kehu.common.rule.RuleFacts;

/**
 * All that a command may know. Records are as the commands before it in the same unit left them. What this side does not
 * hold throws {@link UnknownFact}; on the server nothing is unknown.
 */
public interface Facts extends RuleFacts {

    RecordSchema schema();

    /** A new record completed with what its type begins with: owner, department, first stage, queue. */
    CrmRecord begun(CrmRecord fresh);

    /** The record, whether in the bin or not. @throws Refusal if there is none */
    CrmRecord get(RecordType type, UUID id);

    /** Configuration records of a type, those in the bin left out. */
    List<CrmRecord> configuration(RecordType type);

    /** The children of each of several parents, asked for at once; a parent without any is left out. */
    Map<UUID, List<CrmRecord>> children(RecordType child, Collection<UUID> parents);

    /** Records by query, as of the beginning of the unit; only for what a root lock of this command covers. */
    List<CrmRecord> query(RecordQuery query);

    /**
     * Records by query, as far as they are here: for what each side does to all that it holds, and the server to all that there is.
     * Decided again on a device whenever more comes that may be meant.
     */
    List<CrmRecord> held(RecordQuery query);

    /** Records of a type that the commands before it in the unit have changed, as they left them. */
    List<CrmRecord> changed(RecordType type);

    Actor actor();

    /** The rights of the actor. */
    RecordAccess access();

    /** The department of a person, null if none. */
    @Nullable UUID departmentOf(UUID user);

    /** The rights of another person. */
    RecordAccess accessOf(UUID user);

    /** When it was done, within what the server can believe; values use this. */
    Instant happenedAt();

    /** The server's now, the client's best guess of it; validity and rights use this. */
    Instant now();

    ZoneId zone();

    /** {@link #happenedAt()} as a business date. */
    @Override
    default LocalDate today() {
        return LocalDate.ofInstant(happenedAt(), zone());
    }

    /** ISO code of the ledger's base currency. */
    String baseCurrency();

    /** {@code amount} of {@code currency} in base currency at the rate of the day, null if no rate is known. */
    @Nullable BigDecimal inBase(BigDecimal amount, String currency);

    /** Who gave a field the value that the record has now, as well as this side knows. */
    Author author(CrmRecord record, Field<?> field);

    /** An id derived from this command and what the record is made from; never from a position. */
    UUID id(String... madeFrom);

    /**
     * Those of the records that anybody but the giver's device has changed, or made, behind the place up to which it had been
     * told, with the names of the fields; empty where this side cannot tell.
     */
    Map<RecordRef, Set<String>> untold(List<CrmRecord> records, LogPlace told);

    /** What an operation did. */
    DoneOperation operation(UUID operation);

    /**
     * May the actor do this to the record?
     *
     * @throws Refusal if not; what he may not even read is answered as if it did not exist
     */
    void require(RecordAction action, CrmRecord record);
}
