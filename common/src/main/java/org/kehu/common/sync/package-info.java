/** Sync: what a device holds, what it still has to tell, and how both sides come to agree; plain state machines over ports. */
@NullMarked
package org.kehu.common.sync;

import org.jspecify.annotations.NullMarked;
