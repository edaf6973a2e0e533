/** Sync on the wire: hello, snapshot, changes, push and events. */
@NullMarked
package org.kehu.server.sync.boundary;

import org.jspecify.annotations.NullMarked;
