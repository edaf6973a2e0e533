/** The server of sync, as devices see it. */
@NullMarked
package org.kehu.server.sync;

import org.jspecify.annotations.NullMarked;
