/** What every resource shares: JSON, problems, request ids, health. */
@NullMarked
package org.kehu.server.platform.boundary;

import org.jspecify.annotations.NullMarked;
