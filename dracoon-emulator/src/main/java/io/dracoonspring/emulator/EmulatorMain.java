// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import reactor.netty.ChannelBindException;

import io.dracoonspring.emulator.internal.config.ServerVersion;
import io.dracoonspring.emulator.internal.persistence.EmulatorDirectoryException;
import io.dracoonspring.emulator.seed.SeedException;
import io.dracoonspring.emulator.tls.Tls;
import io.dracoonspring.emulator.tls.TlsException;

/**
 * Starts the emulator from the command line.
 */
public final class EmulatorMain {

	private static final int USAGE_ERROR = 2;

	private static final String CHECK_OPTION = "--check=";

	private static final String LOGGING_PROPERTY = "logback.configurationFile";

	private EmulatorMain() {
	}

	/**
	 * Starts the emulator and runs it until the process is asked to stop.
	 * @param arguments the command line; {@code --help} explains it
	 */
	public static void main(String[] arguments) {
		// set the logging file by property, because a logback.xml in the jar would affect
		// applications that embed the emulator
		if (System.getProperty(LOGGING_PROPERTY) == null) {
			System.setProperty(LOGGING_PROPERTY, "io/dracoonspring/emulator/logback-standalone.xml");
		}
		int status = run(System.out, System.err, arguments);
		if (status != 0) {
			System.exit(status);
		}
	}

	static int run(PrintStream out, PrintStream err, String... arguments) {
		List<String> given = List.of(arguments);
		if (given.contains("--help") || given.contains("-h")) {
			out.print(EmulatorOptions.HELP.formatted(jar()));
			return 0;
		}
		if (given.contains("--version")) {
			out.println("DRACOON emulator " + version() + ", emulates up to " + ServerVersion.NEWEST_SERVER + " and "
					+ ServerVersion.NEWEST_CLOUD);
			return 0;
		}
		EmulatorConfiguration configuration;
		try {
			if (arguments.length == 1 && arguments[0].startsWith(CHECK_OPTION)) {
				return HealthCheck.isHealthy(arguments[0].substring(CHECK_OPTION.length())) ? 0 : 1;
			}
			configuration = EmulatorOptions.parse(arguments);
		}
		catch (IllegalArgumentException ex) {
			err.println(ex.getMessage());
			err.println("Try --help");
			return USAGE_ERROR;
		}
		try {
			serve(withCaFile(configuration), out);
			return 0;
		}
		catch (UncheckedIOException | ChannelBindException | SeedException | EmulatorDirectoryException
				| TlsException ex) {
			err.println("The emulator cannot start: " + ex.getMessage());
			return 1;
		}
	}

	// return the jar in the form in which the user typed it, for the help text
	private static String jar() {
		String classPath = System.getProperty("java.class.path", "");
		return classPath.matches("[^:;]+\\.jar") ? classPath : "dracoon-emulator-exec.jar";
	}

	private static String version() {
		return Objects.requireNonNullElse(EmulatorMain.class.getPackage().getImplementationVersion(), "(not packaged)");
	}

	// use a temporary file for the CA certificate if no file is configured, because
	// serve() prints the path of the file
	private static EmulatorConfiguration withCaFile(EmulatorConfiguration configuration) {
		Tls tls = configuration.tls();
		if (tls == null || tls.caFile(configuration.directory()).isPresent()) {
			return configuration;
		}
		try {
			Path file = Files.createTempFile("dracoon-emulator-ca", ".pem");
			file.toFile().deleteOnExit();
			return configuration.withTls(tls.withCaFile(file));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(
					"Could not create a temporary file for the certificate: set the option --ca-file", ex);
		}
	}

	private static void serve(EmulatorConfiguration configuration, PrintStream out) {
		DracoonEmulator emulator = DracoonEmulator.builder().configuration(configuration).start();
		Runtime.getRuntime().addShutdownHook(new Thread(emulator::close, "dracoon-emulator-shutdown"));
		out.println("DRACOON emulator ready: " + emulator.baseUrl());
		Optional.ofNullable(configuration.tls())
			.flatMap((tls) -> tls.caFile(configuration.directory()))
			.ifPresent((file) -> out.println("Certificate to trust: " + file.toAbsolutePath()));
		out.flush();
		emulator.awaitClose();
	}

}
