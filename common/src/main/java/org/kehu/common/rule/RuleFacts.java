package org.kehu.common.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.Field;
import org.kehu.common.record.RecordType;

/** What a rule may know beside the record: other records, and the day. */
public interface RuleFacts {

    /** The record if it exists and is not in the bin, null if not. */
    @Nullable CrmRecord find(RecordType type, UUID id);

    /** The record, in the bin or not; null if there is none here. */
    @Nullable CrmRecord findWithBin(RecordType type, UUID id);

    /** Whether whoever gives the command may see the record. */
    boolean maySee(CrmRecord record);

    /** Whether whoever gives the command may see the record and read this field of it. */
    boolean mayRead(CrmRecord record, Field<?> field);

    /** Records of a child type that belong to {@code parent}, those in the bin included. */
    List<CrmRecord> children(RecordType child, UUID parent);

    LocalDate today();
}
