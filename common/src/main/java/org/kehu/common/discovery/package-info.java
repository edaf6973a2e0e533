/** What a server tells of itself in the network it is in, so that clients offer it by name (DNS-SD, RFC 6763). */
@NullMarked
package org.kehu.common.discovery;

import org.jspecify.annotations.NullMarked;
