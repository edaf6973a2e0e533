/** The program a person starts: reads settings, prepares the data folder and certificate, and runs Payara Micro in this JVM. */
@NullMarked
package org.kehu.server.launch;

import org.jspecify.annotations.NullMarked;
