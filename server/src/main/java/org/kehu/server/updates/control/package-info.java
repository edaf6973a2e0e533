/** Newer clients: what is looked at before one is kept, and which are offered to whom. */
@NullMarked
package org.kehu.server.updates.control;

import org.jspecify.annotations.NullMarked;
