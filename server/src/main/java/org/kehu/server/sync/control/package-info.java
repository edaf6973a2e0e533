/** What this server knows beyond the core of sync: what is needed first, and who waits for news. */
@NullMarked
package org.kehu.server.sync.control;

import org.jspecify.annotations.NullMarked;
