/** Administration: people, rights, pipelines, queues and settings as records through the same door, and how the server is. */
@NullMarked
package org.kehu.client.admin;

import org.jspecify.annotations.NullMarked;
