/** Brings the database to the current schema before anything else uses it. */
@NullMarked
package org.kehu.server.database.boundary;

import org.jspecify.annotations.NullMarked;
