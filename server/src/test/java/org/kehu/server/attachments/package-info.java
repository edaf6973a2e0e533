/** Contents of attachments, against the real server. */
@NullMarked
package org.kehu.server.attachments;

import org.jspecify.annotations.NullMarked;
