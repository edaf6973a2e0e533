/** The device's way to its server: trust, tokens, HTTP, the rounds of sync in the background, and the session that ties them to the cache. */
@NullMarked
package org.kehu.client.sync;

import org.jspecify.annotations.NullMarked;
