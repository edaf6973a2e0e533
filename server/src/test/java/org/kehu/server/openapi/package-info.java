/** The description of the interface, as callers get it. */
@NullMarked
package org.kehu.server.openapi;

import org.jspecify.annotations.NullMarked;
