/** Processes that are measured: started, asked for their CPU time and memory, ended. */
@NullMarked
package org.kehu.bench.process;

import org.jspecify.annotations.NullMarked;
