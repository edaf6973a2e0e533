package org.kehu.common.importing.mapping;

import org.kehu.common.command.Reason;

/**
 * A cell that its field does not take.
 *
 * @param row number of its row
 * @param column name of its column
 */
public record BadCell(long row, String column, String text, Reason reason) {}
