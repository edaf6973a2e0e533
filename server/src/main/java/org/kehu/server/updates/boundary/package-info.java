/** Where administrators bring newer clients and offer them, and clients fetch them. */
@NullMarked
package org.kehu.server.updates.boundary;

import org.jspecify.annotations.NullMarked;
