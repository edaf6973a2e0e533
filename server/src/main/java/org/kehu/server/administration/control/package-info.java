/** What administrators are told of the server and of what it refused. */
@NullMarked
package org.kehu.server.administration.control;

import org.jspecify.annotations.NullMarked;
