/** The data source and its migrations, the same on H2 and PostgreSQL. */
@NullMarked
package org.kehu.server.database.control;

import org.jspecify.annotations.NullMarked;
