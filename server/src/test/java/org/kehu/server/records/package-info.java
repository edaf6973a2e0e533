/** Records of the server, from outside. */
@NullMarked
package org.kehu.server.records;

import org.jspecify.annotations.NullMarked;
