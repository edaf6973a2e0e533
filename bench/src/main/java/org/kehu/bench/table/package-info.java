/** The one table: rows, goals, and how they are written down. */
@NullMarked
package org.kehu.bench.table;

import org.jspecify.annotations.NullMarked;
