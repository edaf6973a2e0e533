/** Backups that the running server makes by itself. */
@NullMarked
package org.kehu.server.backup;

import org.jspecify.annotations.NullMarked;
