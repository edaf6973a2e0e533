/** Today: what to do now, in the order of its urgency. */
@NullMarked
package org.kehu.client.home;

import org.jspecify.annotations.NullMarked;
