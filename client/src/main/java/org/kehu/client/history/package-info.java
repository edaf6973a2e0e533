/** The history of operations: what was done, by whom, what it changed, and taking it back. */
@NullMarked
package org.kehu.client.history;

import org.jspecify.annotations.NullMarked;
