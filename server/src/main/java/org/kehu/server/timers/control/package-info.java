/** Work that the server does by itself, once a day, through the door as everybody else. */
@NullMarked
package org.kehu.server.timers.control;

import org.jspecify.annotations.NullMarked;
