/** Other systems, run by scripts that are given to the benchmark. */
@NullMarked
package org.kehu.bench.peer;

import org.jspecify.annotations.NullMarked;
