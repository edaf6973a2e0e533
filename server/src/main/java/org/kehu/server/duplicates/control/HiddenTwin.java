package org.kehu.server.duplicates.control;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * All that is told of a record that the asker may not see.
 *
 * @param field by which what he typed is like it
 * @param owner what the owner is called; null if nobody owns it, or the asker may not read owners
 * @param lastContact day in the ledger's zone; null if there was none, or the asker may not read it
 */
public record HiddenTwin(
        String field, @Nullable String owner, @Nullable LocalDate lastContact) {}
