/** Newer clients at the running server. */
@NullMarked
package org.kehu.server.updates;

import org.jspecify.annotations.NullMarked;
