/** Credentials, devices and keys as they are stored; none of them is a record. */
@NullMarked
package org.kehu.server.identity.entity;

import org.jspecify.annotations.NullMarked;
