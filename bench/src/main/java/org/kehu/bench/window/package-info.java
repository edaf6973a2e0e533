/** Windows in processes of their own: the empty one, and the client as people start it. */
@NullMarked
package org.kehu.bench.window;

import org.jspecify.annotations.NullMarked;
