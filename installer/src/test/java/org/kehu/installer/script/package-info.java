/** The start script, run as a person runs it. */
@NullMarked
package org.kehu.installer.script;

import org.jspecify.annotations.NullMarked;
