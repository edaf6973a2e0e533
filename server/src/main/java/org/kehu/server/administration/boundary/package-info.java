/** What whoever administers this server asks of it. */
@NullMarked
package org.kehu.server.administration.boundary;

import org.jspecify.annotations.NullMarked;
