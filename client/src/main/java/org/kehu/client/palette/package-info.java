/** The command palette: one search over commands and, through its sources, records. */
@NullMarked
package org.kehu.client.palette;

import org.jspecify.annotations.NullMarked;
