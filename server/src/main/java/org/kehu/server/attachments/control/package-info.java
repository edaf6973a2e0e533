/** Contents of attachments: kept in pieces beside the records, received and given out a part at a time. */
@NullMarked
package org.kehu.server.attachments.control;

import org.jspecify.annotations.NullMarked;
