/** Records as resources: lists, figures and single records, each with the reader's rights. */
@NullMarked
package org.kehu.server.records.boundary;

import org.jspecify.annotations.NullMarked;
