package org.kehu.installer.pack;

import java.util.Set;

/** The parts of the JDK that go into the packages. */
final class JavaModules {
    /**
     * What its classes and libraries name, and what nobody names but what is found at run time: curves for the certificate of the
     * server, encodings and the names of days in Chinese, and the zip file system that JavaFX looks into.
     */
    static final Set<String> CLIENT = Set.of(
            "java.base",
            "java.compiler",
            "java.desktop",
            "java.instrument",
            "java.logging",
            "java.management",
            "java.naming",
            "java.net.http",
            "java.rmi",
            "java.scripting",
            "java.sql",
            "java.xml",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.localedata",
            "jdk.management",
            "jdk.net",
            "jdk.unsupported",
            "jdk.zipfs");

    /** Payara uses what Java SE has, and opens inner packages of it (jvm.options). */
    static final Set<String> SERVER = Set.of(
            "java.se",
            "jdk.charsets",
            "jdk.crypto.ec",
            "jdk.httpserver",
            "jdk.jfr",
            "jdk.localedata",
            "jdk.management",
            "jdk.naming.dns",
            "jdk.net",
            "jdk.security.auth",
            "jdk.unsupported",
            "jdk.xml.dom",
            "jdk.zipfs");

    private JavaModules() {}
}
