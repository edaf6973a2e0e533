package org.kehu.client.rounds;

import org.jspecify.annotations.Nullable;
import org.kehu.client.records.WaitingUnit;
import org.kehu.common.record.RecordRef;

/**
 * A waiting unit with what names it; independent of the language.
 *
 * @param verb wire name of what was done, null if this program cannot read it
 * @param about the first record that it touches, null if this program cannot tell
 * @param title of that record, empty if it is not here
 * @param more how many others it touches
 */
record WaitingItem(
        WaitingUnit unit, @Nullable String verb, @Nullable RecordRef about, String title, int more) {}
