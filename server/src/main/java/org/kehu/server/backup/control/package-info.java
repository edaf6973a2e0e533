/** Backups of a running server, restoring them, and the epochs that begin then. */
@NullMarked
package org.kehu.server.backup.control;

import org.jspecify.annotations.NullMarked;
