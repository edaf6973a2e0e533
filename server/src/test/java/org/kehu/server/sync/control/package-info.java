/** Tests of how nodes tell each other. */
@NullMarked
package org.kehu.server.sync.control;

import org.jspecify.annotations.NullMarked;
