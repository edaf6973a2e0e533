/** Servers in processes of their own, calls to them and what the calls cost. */
@NullMarked
package org.kehu.bench.server;

import org.jspecify.annotations.NullMarked;
