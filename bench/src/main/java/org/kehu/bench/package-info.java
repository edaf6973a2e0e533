/** The benchmarks: one table of what the server costs, beside the floor measured in the same run. */
@NullMarked
package org.kehu.bench;

import org.jspecify.annotations.NullMarked;
