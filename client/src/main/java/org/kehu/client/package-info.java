/** The desktop client: one window over a local store that keeps working without the network. */
@NullMarked
package org.kehu.client;

import org.jspecify.annotations.NullMarked;
