/** Problems as RFC 9457 describes them, told in the caller's language. */
@NullMarked
package org.kehu.server.platform.control;

import org.jspecify.annotations.NullMarked;
