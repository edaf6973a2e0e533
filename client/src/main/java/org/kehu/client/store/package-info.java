/** The encrypted cache of this device: a table per record type made from the declarations, and all that sync must remember. */
@NullMarked
package org.kehu.client.store;

import org.jspecify.annotations.NullMarked;
