/** Two records side by side, and the one that becomes of them. */
@NullMarked
package org.kehu.client.merge;

import org.jspecify.annotations.NullMarked;
