/** The packaged server and real clients without windows, with the network between them cut and their processes killed. */
@NullMarked
package org.kehu.installer.endtoend;

import org.jspecify.annotations.NullMarked;
