/** What happened to a record, as its reader may know it. */
@NullMarked
package org.kehu.server.history.boundary;

import org.jspecify.annotations.NullMarked;
