/** Commands as a resource: one unit in, one verdict out. */
@NullMarked
package org.kehu.server.commands.boundary;

import org.jspecify.annotations.NullMarked;
