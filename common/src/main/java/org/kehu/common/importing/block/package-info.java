/** A block of cells as spreadsheets put it on the clipboard, and what it means over rows and columns of a list. */
@NullMarked
package org.kehu.common.importing.block;

import org.jspecify.annotations.NullMarked;
