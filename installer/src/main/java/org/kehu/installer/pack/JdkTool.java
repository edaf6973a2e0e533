package org.kehu.installer.pack;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.spi.ToolProvider;

/** A tool of the JDK that runs this. */
final class JdkTool {
    private JdkTool() {}

    static void run(String name, List<String> arguments) throws IOException {
        ToolProvider tool = ToolProvider.findFirst(name)
                .orElseThrow(() -> new IOException("this JDK has no " + name + ": " + System.getProperty("java.home")));
        StringWriter said = new StringWriter();
        PrintWriter writer = new PrintWriter(said);
        int exit = tool.run(writer, writer, arguments.toArray(String[]::new));
        if (exit != 0) {
            throw new IOException(name + " " + String.join(" ", arguments) + " ended with " + exit + ":\n" + said);
        }
    }
}
