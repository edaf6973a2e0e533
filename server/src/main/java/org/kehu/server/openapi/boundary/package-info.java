/** The description of the REST interface, made from the declarations. */
@NullMarked
package org.kehu.server.openapi.boundary;

import org.jspecify.annotations.NullMarked;
