package org.kehu.installer.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;

@DisabledOnOs(OS.WINDOWS)
class StartScriptTest {
    private static final int WRONG = 2;
    private static final int FAILED = 1;
    private static final Path SCRIPT =
            Path.of(System.getProperty("basedir", "")).toAbsolutePath().resolveSibling("kehu");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"demo", "test", "verify", "server", "client", "simulate", "bench", "package"})
    void everyCommandHasHelp(String command) throws Exception {
        Answer answer = kehu(Map.of(), command, "--help");
        assertEquals(0, answer.exit());
        assertTrue(answer.text().startsWith("Usage: ./kehu " + command), answer.text());
        assertTrue(kehu(Map.of(), "--help").text().contains("\n  " + command + " "));
    }

    @Test
    void anUnknownCommandIsToldWhichAreRight() throws Exception {
        assertEquals(
                new Answer(
                        WRONG,
                        "kehu: there is no command 'serve'; right are demo, test, verify, server, client, simulate,"
                                + " bench and package (./kehu --help)"),
                kehu(Map.of(), "serve"));
    }

    @Test
    void withoutACommandTheUsageIsShown() throws Exception {
        Answer answer = kehu(Map.of());
        assertEquals(WRONG, answer.exit());
        assertTrue(answer.text().startsWith("Usage: ./kehu COMMAND"), answer.text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "test --quick            | test knows no argument '--quick'",
                "verify 25               | verify knows no argument '25'",
                "server --port 1         | server knows no argument '--port'",
                "server --data           | --data needs a value",
                "server --http-port http | --http-port must be a port, a number from 1 to 65535, and not 'http'",
                "demo --https-port 65536 | --https-port must be a port, a number from 1 to 65535, and not '65536'",
                "server --https-port 8080 | --https-port and --http-port must differ; both are 8080",
                "demo --http-port 8443   | --https-port and --http-port must differ; both are 8443",
                "package                 | package needs to know of what: client, server, jar, update or key",
                "package phone           | there is no package 'phone'; right are client, server, jar, update and key",
                "package jar now         | package knows no argument 'now'",
                "package update          | package update needs --key FILE",
                "package key --key       | --key needs a value",
                "demo --language fr      | --language must be en or zh_CN, and not 'fr'",
            })
    void aWrongArgumentIsNamed(String command, String complaint) throws Exception {
        Answer answer = kehu(Map.of(), command.split(" "));
        assertEquals(WRONG, answer.exit());
        assertTrue(answer.text().startsWith("kehu: " + complaint), answer.text());
    }

    @Test
    void aPortInUseIsNamedBeforeAnythingIsBuilt() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = String.valueOf(taken.getLocalPort());
            assertEquals(
                    new Answer(
                            FAILED,
                            "kehu: port " + port + " is in use; stop what uses it, or choose another by --https-port"),
                    kehu(Map.of(), "demo", "--https-port", port));
        }
    }

    @Test
    void aMissingJdkIsNamed() throws Exception {
        Answer answer = kehu(Map.of("JAVA_HOME", folder.toString()), "test");
        assertEquals(FAILED, answer.exit());
        assertTrue(answer.text().startsWith("kehu: JAVA_HOME is " + folder + ", where there is no bin/java"));
    }

    @Test
    void anOldJdkIsNamed() throws Exception {
        program("bin/java", "echo '    java.specification.version = 11'");
        Answer answer = kehu(Map.of("JAVA_HOME", folder.toString()), "test");
        assertEquals(FAILED, answer.exit());
        assertTrue(
                answer.text().startsWith("kehu: the JDK in " + folder + " is version 11; Kehu needs 17 or newer"),
                answer.text());
    }

    @Test
    void aRuntimeWithoutACompilerIsNamed() throws Exception {
        program("bin/java", "echo '    java.specification.version = 21'");
        Answer answer = kehu(Map.of("JAVA_HOME", folder.toString()), "test");
        assertEquals(FAILED, answer.exit());
        assertTrue(answer.text().startsWith("kehu: " + folder + " is a runtime without a compiler"), answer.text());
    }

    @Test
    void anOldMavenIsNamed() throws Exception {
        program("mvn", "echo 'Apache Maven 3.5.0'");
        Answer answer = kehu(Map.of("PATH", folder + File.pathSeparator + System.getenv("PATH")), "test");
        assertEquals(FAILED, answer.exit());
        assertTrue(
                answer.text().startsWith("kehu: Maven is version 3.5.0; Kehu is built by 3.6.3 or newer"),
                answer.text());
    }

    @Test
    void aWrongJdk25IsNamed() throws Exception {
        Answer answer = kehu(Map.of("KEHU_JDK25", folder.toString()), "verify");
        assertEquals(FAILED, answer.exit());
        assertTrue(
                answer.text().startsWith("kehu: KEHU_JDK25 is " + folder + ", where there is no bin/javac"),
                answer.text());
    }

    @Test
    void theJarOfThisVersionIsRunWhereOlderOnesLieToo() throws Exception {
        Path target = Files.createDirectories(folder.resolve("client/target"));
        Files.copy(SCRIPT.resolveSibling("pom.xml"), folder.resolve("pom.xml"));
        Files.writeString(target.resolve("classpath.txt"), "others.jar");
        InputSource pom =
                new InputSource(SCRIPT.resolveSibling("pom.xml").toUri().toString());
        String version = XPathFactory.newInstance().newXPath().evaluate("/*/*[local-name()='version']", pom);
        for (String one : List.of("0.0.9", version, version + "-tests")) {
            Files.createFile(target.resolve("kehu-client-" + one + ".jar"));
        }
        String functions = "/^project_version/,/^}/p;/^jar_class_path/,/^}/p";
        String line =
                "eval \"$(sed -n '" + functions + "' '" + SCRIPT + "')\"; HERE='" + folder + "'; jar_class_path client";
        assertEquals(
                new Answer(0, target.resolve("kehu-client-" + version + ".jar") + ":others.jar"),
                run(new ProcessBuilder("bash", "-euc", line)));
    }

    private record Answer(int exit, String text) {}

    private static Answer kehu(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(SCRIPT.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().putAll(environment);
        return run(builder);
    }

    private static Answer run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.redirectErrorStream(true).start();
        process.getOutputStream().close();
        String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Answer(process.waitFor(), text.strip());
    }

    private void program(String name, String line) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
    }
}
