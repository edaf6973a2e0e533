/** Tables on their way into a file, row by row: workbooks and separated texts that spreadsheets open. */
@NullMarked
package org.kehu.common.table;

import org.jspecify.annotations.NullMarked;
