/** Where contents of attachments are sent to and fetched from. */
@NullMarked
package org.kehu.server.attachments.boundary;

import org.jspecify.annotations.NullMarked;
