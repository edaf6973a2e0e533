/** Backups from one database into another. */
@NullMarked
package org.kehu.server.backup.control;

import org.jspecify.annotations.NullMarked;
