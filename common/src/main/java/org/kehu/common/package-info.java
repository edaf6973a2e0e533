/** What the server and the client share: the record kernel, the sync cores, the declarations of every area. */
@NullMarked
package org.kehu.common;

import org.jspecify.annotations.NullMarked;
