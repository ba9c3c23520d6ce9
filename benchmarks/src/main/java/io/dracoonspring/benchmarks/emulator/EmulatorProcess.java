// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.emulator;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Runs the emulator's jar in a separate process. */
public final class EmulatorProcess implements AutoCloseable {

	private static final String READY = "DRACOON emulator ready: ";

	private final Process process;

	private final URI baseUrl;

	private final long startMillis;

	private EmulatorProcess(Process process, URI baseUrl, long startMillis) {
		this.process = process;
		this.baseUrl = baseUrl;
		this.startMillis = startMillis;
	}

	/**
	 * Starts the jar and waits until it accepts connections. The emulator listens on the
	 * address in the system property {@code emulator.host} (127.0.0.1 by default). If the
	 * property {@code emulator.namespace} is set, it names the network namespace of the
	 * process.
	 * @param jar the executable jar
	 * @param jvmOptions options of the JVM
	 * @param options options of the emulator
	 * @return the running process
	 * @throws IOException if it cannot be started
	 */
	public static EmulatorProcess start(Path jar, List<String> jvmOptions, String... options) throws IOException {
		return start(jar.toString(), jvmOptions, options);
	}

	/**
	 * Starts the jar as {@link #start(Path, List, String...)} does, with TLS by OpenSSL.
	 * OpenSSL uses less processor time than the TLS of the JDK, so that more remains for
	 * the measured client.
	 * @param jar the executable jar
	 * @param jvmOptions options of the JVM
	 * @param authority the file to which the emulator writes the certificate of its
	 * certificate authority
	 * @return the running process
	 * @throws IOException if it cannot be started
	 */
	public static EmulatorProcess startWithTls(Path jar, List<String> jvmOptions, Path authority) throws IOException {
		String openssl = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
			.filter((entry) -> entry.contains("netty-tcnative"))
			.collect(Collectors.joining(File.pathSeparator));
		return start(jar + File.pathSeparator + openssl, jvmOptions, "--tls", "--ca-file=" + authority);
	}

	private static EmulatorProcess start(String classPath, List<String> jvmOptions, String... options)
			throws IOException {
		List<String> command = new ArrayList<>();
		String namespace = System.getProperty("emulator.namespace");
		if (namespace != null) {
			command.addAll(List.of("ip", "netns", "exec", namespace));
		}
		command.add(System.getProperty("java.home") + "/bin/java");
		command.addAll(jvmOptions);
		command.addAll(List.of("-cp", classPath, "org.springframework.boot.loader.launch.JarLauncher"));
		command.addAll(List.of(options));
		command.add("--host=" + System.getProperty("emulator.host", "127.0.0.1"));
		long start = System.nanoTime();
		Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
		BufferedReader reader = process.inputReader();
		for (String line = reader.readLine(); line != null; line = reader.readLine()) {
			int ready = line.indexOf(READY);
			if (ready >= 0) {
				long millis = (System.nanoTime() - start) / 1_000_000;
				return new EmulatorProcess(process, URI.create(line.substring(ready + READY.length())), millis);
			}
		}
		throw new IllegalStateException("The emulator does not start");
	}

	/**
	 * Returns the address of the emulator.
	 * @return the address
	 */
	public URI baseUrl() {
		return this.baseUrl;
	}

	long startMillis() {
		return this.startMillis;
	}

	/**
	 * Returns the peak memory of the process since its start, including native memory.
	 * @return the peak resident memory in MiB, 0 if the system does not provide it
	 */
	long peakMebibytes() throws IOException {
		Path status = Path.of("/proc/" + this.process.pid() + "/status");
		if (!Files.exists(status)) {
			return 0;
		}
		return Files.readAllLines(status)
			.stream()
			.filter((line) -> line.startsWith("VmHWM:"))
			.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
			.findFirst()
			.orElse(0);
	}

	@Override
	public void close() throws IOException {
		this.process.destroy();
		try {
			this.process.waitFor();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.process.getInputStream().close();
	}

}
