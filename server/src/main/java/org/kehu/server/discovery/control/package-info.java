/** Multicast DNS. */
@NullMarked
package org.kehu.server.discovery.control;

import org.jspecify.annotations.NullMarked;
