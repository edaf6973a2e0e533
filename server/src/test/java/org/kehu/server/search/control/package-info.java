/** Grams, and an index in a folder. */
@NullMarked
package org.kehu.server.search.control;

import org.jspecify.annotations.NullMarked;
