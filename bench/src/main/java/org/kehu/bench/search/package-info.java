/** Search as one types, over Chinese names. */
@NullMarked
package org.kehu.bench.search;

import org.jspecify.annotations.NullMarked;
