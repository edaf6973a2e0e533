/** Newer versions of this program in a person's data folder: kept, proven at each start, tried, and given up. */
@NullMarked
package org.kehu.client.update;

import org.jspecify.annotations.NullMarked;
