/** Signing in and its tokens, against the packaged server. */
@NullMarked
package org.kehu.server.identity;

import org.jspecify.annotations.NullMarked;
