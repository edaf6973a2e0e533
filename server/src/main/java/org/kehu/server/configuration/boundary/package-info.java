/** Turns away people who have left. */
@NullMarked
package org.kehu.server.configuration.boundary;

import org.jspecify.annotations.NullMarked;
