/** Passwords, tokens, refresh families and brute force, apart from HTTP. */
@NullMarked
package org.kehu.server.identity.control;

import org.jspecify.annotations.NullMarked;
