@NullMarked
package org.kehu.server.timers.control;

import org.jspecify.annotations.NullMarked;
