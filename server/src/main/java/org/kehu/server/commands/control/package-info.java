/** The one door of this node. */
@NullMarked
package org.kehu.server.commands.control;

import org.jspecify.annotations.NullMarked;
