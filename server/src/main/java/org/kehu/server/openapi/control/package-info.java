/** The description of the REST interface, made from the declarations. */
@NullMarked
package org.kehu.server.openapi.control;

import org.jspecify.annotations.NullMarked;
