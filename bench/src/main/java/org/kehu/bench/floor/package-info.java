/** The least that such a server can cost: JAX-RS and EclipseLink doing just the SQL, without users, rights, rules and history. */
@NullMarked
package org.kehu.bench.floor;

import org.jspecify.annotations.NullMarked;
