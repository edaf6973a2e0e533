/** Two records side by side, and the one that becomes of them; and all pairs of the book that may be one. */
@NullMarked
package org.kehu.client.merge;

import org.jspecify.annotations.NullMarked;
