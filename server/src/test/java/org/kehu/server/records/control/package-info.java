/** The store against real databases. */
@NullMarked
package org.kehu.server.records.control;

import org.jspecify.annotations.NullMarked;
