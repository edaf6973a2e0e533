/** The records that a new ledger begins with. */
@NullMarked
package org.kehu.common.setup;

import org.jspecify.annotations.NullMarked;
