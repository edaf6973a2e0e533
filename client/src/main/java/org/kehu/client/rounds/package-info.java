/** The page of sync: how this device stands to the server, what waits, what is fetched, and the last rounds for support. */
@NullMarked
package org.kehu.client.rounds;

import org.jspecify.annotations.NullMarked;
