/** The search index of this node: grams of the search texts, fed from the change log. */
@NullMarked
package org.kehu.server.search.control;

import org.jspecify.annotations.NullMarked;
