/** Where backups are asked for. */
@NullMarked
package org.kehu.server.backup.boundary;

import org.jspecify.annotations.NullMarked;
