// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.proxies;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.dracoonspring.benchmarks.FreshJvm;
import io.dracoonspring.benchmarks.Median;

/**
 * Measures in new JVMs the time for creating the client, and then the time for creating
 * the beans of all adapters. It also measures one call of each adapter, which sends no
 * request. The results are medians.
 */
public final class ProxiesStartup {

	private static final int ROUNDS = 9;

	private static final Pattern REPORT = Pattern.compile("client (\\d+) ms \\((\\d+) ms of the processor\\), "
			+ "(\\d+) proxies with (\\d+) operations (\\d+) ms \\((\\d+) ms of the processor\\), "
			+ "first calls (\\d+) ms \\((\\d+) ms of the processor\\)");

	private ProxiesStartup() {
	}

	/**
	 * Runs the benchmark.
	 * @param args none
	 * @throws IOException if a JVM cannot be started
	 * @throws InterruptedException if the wait for a JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		List<Long> client = new ArrayList<>();
		List<Long> proxies = new ArrayList<>();
		List<Long> processor = new ArrayList<>();
		List<Long> calls = new ArrayList<>();
		// ignore the first round, which fills the page cache
		Matcher report = start();
		System.out.println(report.group(3) + " interfaces with " + report.group(4) + " operations");
		for (int round = 0; round < ROUNDS; round++) {
			report = start();
			client.add(Long.parseLong(report.group(1)));
			proxies.add(Long.parseLong(report.group(5)));
			processor.add(Long.parseLong(report.group(6)));
			calls.add(Long.parseLong(report.group(7)));
		}
		System.out.println("client:  " + client + " ms");
		System.out.println("proxies: " + proxies + " ms, of the processor " + processor + " ms");
		System.out.println("first calls: " + calls + " ms");
		System.out.printf(Locale.ROOT, "figure startup-client %d ms%n", Median.of(client));
		System.out.printf(Locale.ROOT, "figure startup-proxies %d ms%n", Median.of(proxies));
		System.out.printf(Locale.ROOT, "figure startup-proxies-cpu %d ms%n", Median.of(processor));
		System.out.printf(Locale.ROOT, "figure first-calls %d ms%n", Median.of(calls));
	}

	private static Matcher start() throws IOException, InterruptedException {
		return FreshJvm.find(FreshJvm.run(System.getProperty("java.class.path"), ProxiesProbe.class, "--server.port=0",
				"--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.client-id=probe",
				"--dracoon.auth.username=probe", "--dracoon.auth.password=probe",
				"--dracoon.provisioning.service-token=probe"), REPORT);
	}

}
