/** Who may do what, by the configuration as it is now. */
@NullMarked
package org.kehu.server.configuration.control;

import org.jspecify.annotations.NullMarked;
