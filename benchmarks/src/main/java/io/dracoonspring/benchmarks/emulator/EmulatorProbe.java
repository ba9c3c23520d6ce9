// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.emulator;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

import io.dracoonspring.benchmarks.startup.ProbeApplication;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.emulator.DracoonEmulatorBuilder;
import io.dracoonspring.emulator.tls.Tls;

/**
 * Starts an emulator in a new JVM, alone or inside an application.
 */
public final class EmulatorProbe {

	private EmulatorProbe() {
	}

	/**
	 * Starts an emulator and prints the duration.
	 * @param args {@code application} to start the emulator inside a running Spring Boot
	 * application, as tests and development do; {@code tls} to start it alone, with TLS;
	 * no argument to start it alone, without TLS
	 */
	public static void main(String[] args) {
		if (args.length == 0) {
			start(DracoonEmulator.builder());
			return;
		}
		if ("tls".equals(args[0])) {
			start(DracoonEmulator.builder().tls(Tls.generated()));
			return;
		}
		try (ConfigurableApplicationContext context = SpringApplication.run(ProbeApplication.class,
				"--server.port=0")) {
			if (!context.isRunning()) {
				throw new IllegalStateException("The application does not run");
			}
			start(DracoonEmulator.builder());
		}
	}

	private static void start(DracoonEmulatorBuilder builder) {
		long start = System.nanoTime();
		try (DracoonEmulator emulator = builder.start()) {
			System.out.println("started in " + (System.nanoTime() - start) / 1_000_000 + " ms at " + emulator.port());
		}
	}

}
