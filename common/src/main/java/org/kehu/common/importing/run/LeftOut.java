package org.kehu.common.importing.run;

import org.jspecify.annotations.Nullable;
import org.kehu.common.command.Reason;

/**
 * A row that nothing was done with.
 *
 * @param row its number in the file
 * @param reason null if its record was there already
 */
public record LeftOut(long row, @Nullable Reason reason) {}
