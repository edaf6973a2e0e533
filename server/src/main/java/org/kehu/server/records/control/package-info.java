/** The store of the door: records by EclipseLink, log and verdicts beside them in one transaction. */
@NullMarked
package org.kehu.server.records.control;

import org.jspecify.annotations.NullMarked;
