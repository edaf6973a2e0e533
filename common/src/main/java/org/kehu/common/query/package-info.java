/** One query language over declared fields, compiled once to SQL for H2 and PostgreSQL. */
@NullMarked
package org.kehu.common.query;

import org.jspecify.annotations.NullMarked;
