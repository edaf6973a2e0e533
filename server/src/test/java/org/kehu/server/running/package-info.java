/** The packaged server as a process, for every test that needs the real one; other modules use it from the test jar. */
@NullMarked
package org.kehu.server.running;

import org.jspecify.annotations.NullMarked;
