package org.kehu.server.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Payara Micro inside this very JVM: one JVM to configure, to signal and to watch. Its jars lie unpacked on our class
 * path, so nothing is unpacked at start.
 */
final class PayaraRuntime {
    private static final String NETWORK = "configs.config.server-config.network-config.";
    /**
     * Idle lines are kept for longer than a device is silent, which calls once a minute: the usual half minute ended just when
     * it called again. Nor are lines ended after so many requests.
     */
    private static final List<String> LINES = List.of("timeout-seconds=150", "max-connections=-1");

    private static final List<String> BEFORE_START = List.of(
            "set " + NETWORK + "network-listeners.network-listener.http-listener.address=127.0.0.1",
            line("http-listener", LINES.get(0)),
            line("http-listener", LINES.get(1)),
            line("https-listener", LINES.get(0)),
            line("https-listener", LINES.get(1)),
            "set configs.config.server-config.hazelcast-config-specific-configuration.enabled=false");

    private final DataFolder folder;
    private final ServerSettings settings;
    private final ServerCertificate certificate;

    PayaraRuntime(DataFolder folder, ServerSettings settings, ServerCertificate certificate) {
        this.folder = folder;
        this.settings = settings;
        this.certificate = certificate;
    }

    /** Returns when the application is deployed; throws when Payara ran but the application did not come up. */
    void start(Distribution distribution, Console console) throws StartProblem {
        try {
            folder.emptyRuntime();
            tell(distribution);
            boot(arguments(distribution));
            if (!StartReport.isApplicationReady()) {
                String why = StartReport.refusal(console).orElseGet(() -> console.text("start.failed", folder.logs()));
                throw new StartProblem(why, new IllegalStateException("not deployed"));
            }
        } catch (IOException | ReflectiveOperationException failed) {
            throw new StartProblem(console.text("start.failed", folder.logs()), failed);
        }
    }

    private static String line(String listener, String setting) {
        return "set " + NETWORK + "protocols.protocol." + listener + ".http." + setting;
    }

    private void tell(Distribution distribution) throws IOException {
        Path bootJar = BootJar.write(distribution.runtime(), folder.runtime().resolve("boot.jar"));
        ResourceAdapters.unpack(distribution.runtime(), folder.runtime());
        System.setProperty("fish.payara.micro.BootJar", bootJar.toUri().toString());
        // Payara looks for its services only in jars of the folder "runtime" in here.
        System.setProperty("fish.payara.micro.UnpackDir", distribution.folder().toString());
        System.setProperty("javax.net.ssl.keyStore", certificate.keyStore().toString());
        System.setProperty("javax.net.ssl.keyStorePassword", certificate.password());
        System.setProperty("javax.net.ssl.keyStoreType", "PKCS12");
    }

    private String[] arguments(Distribution distribution) throws IOException {
        Path commands = Files.write(folder.runtime().resolve("before-start.txt"), BEFORE_START);
        return new String[] {
            "--rootdir",
            folder.runtime().toString(),
            "--nocluster",
            "--nohazelcast",
            "--disablephonehome",
            "--logproperties",
            ServerLog.properties(folder, settings).toString(),
            "--prebootcommandfile",
            commands.toString(),
            "--port",
            settings.get(ServerSetting.HTTP_PORT),
            "--sslport",
            settings.get(ServerSetting.HTTPS_PORT),
            "--sslcert",
            certificate.alias(),
            "--maxhttpthreads",
            settings.get(ServerSetting.HTTP_THREADS),
            "--deploy",
            distribution.war().toString()
        };
    }

    /** The entry that Payara's own launchers use; it isn't part of the interface it publishes. */
    private static void boot(String[] arguments) throws ReflectiveOperationException {
        Class.forName("fish.payara.micro.impl.PayaraMicroImpl")
                .getMethod("create", String[].class)
                .invoke(null, (Object) arguments);
    }
}
