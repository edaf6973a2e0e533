package org.kehu.common.command;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.kehu.common.record.CrmRecord;
import org.kehu.common.record.RecordPatch;
import org.kehu.common.record.RecordRef;

/**
 * What a unit did to one record.
 *
 * @param before null for a new record
 * @param patch everything that differs, derived fields included
 * @param command the command that touched it last
 * @param root the record that holds its access, itself for a root
 * @param scopesBefore scope keys of the root before the unit, empty for a new root
 */
public record Effect(
        @Nullable CrmRecord before,
        CrmRecord after,
        RecordPatch patch,
        UUID command,
        RecordRef root,
        Set<String> scopesBefore,
        Set<String> scopesAfter) {}
