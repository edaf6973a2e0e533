/** The store of contents, on a database in memory. */
@NullMarked
package org.kehu.server.attachments.control;

import org.jspecify.annotations.NullMarked;
