/** Starts the search index when the database is ready. */
@NullMarked
package org.kehu.server.search.boundary;

import org.jspecify.annotations.NullMarked;
