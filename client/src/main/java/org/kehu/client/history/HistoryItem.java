package org.kehu.client.history;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kehu.client.records.Operation;
import org.kehu.common.command.CommandUnit;
import org.kehu.common.record.RecordRef;

/**
 * An operation with the names of what it is about; independent of the language.
 *
 * @param verb wire name of what was done, null if it is not known here
 * @param titles of its records, of whoever did it, and of what its values link to
 */
record HistoryItem(Operation operation, @Nullable String verb, Map<RecordRef, String> titles) {

    UUID id() {
        return operation.id();
    }

    Set<String> types() {
        return operation.records().stream().map(RecordRef::type).collect(Collectors.toSet());
    }

    boolean canUndo() {
        return !operation.undone() && !operation.records().isEmpty();
    }

    /** Whether others did it and only the server knows in which parts it is taken back. */
    boolean isLargeElsewhere() {
        return operation.more() || (operation.records().size() > CommandUnit.MOST && !isLargeHere());
    }

    /** Whether it was done on this device, whose journal knows all of it. */
    boolean isLargeHere() {
        return operation.records().size() > CommandUnit.MOST
                && !operation.commands().isEmpty();
    }

    /** The record it is about first of all, null if it changed none. */
    @Nullable RecordRef first() {
        return operation.patches().isEmpty() ? null : operation.patches().get(0).record();
    }
}
