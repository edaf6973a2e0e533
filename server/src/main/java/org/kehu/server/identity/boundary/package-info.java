/** Signing in and out, and knowing the caller of every other request. */
@NullMarked
package org.kehu.server.identity.boundary;

import org.jspecify.annotations.NullMarked;
