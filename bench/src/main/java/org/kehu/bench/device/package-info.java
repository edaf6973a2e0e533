/** A device without its window, in a process of its own: real sync cores on a real encrypted cache. */
@NullMarked
package org.kehu.bench.device;

import org.jspecify.annotations.NullMarked;
