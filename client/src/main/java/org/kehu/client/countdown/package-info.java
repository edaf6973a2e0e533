/** What is left until a ticket is due, on every screen that shows tickets. */
@NullMarked
package org.kehu.client.countdown;

import org.jspecify.annotations.NullMarked;
