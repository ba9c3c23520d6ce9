/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.dracoonspring.benchmarks.FreshJvm;

/**
 * Starts a web application in fresh JVMs, by turns without the starter on its class path
 * and with it, and compares the medians.
 */
public final class StartupBenchmark {

	private static final int ROUNDS = 9;

	private static final Pattern READY = Pattern.compile("ready after (\\d+) ms with (\\d+) beans");

	/** What only the starter brings along, besides what a web application has anyway. */
	private static final Pattern STARTER = Pattern
		.compile("dracoon-(core|emulator|spring)|bc(pkix|prov|util)-|spring-security-|spring-boot-(starter-)?webclient"
				+ "|nimbus|oauth2-oidc-sdk|content-type-|lang-tag|json-smart|accessors-smart|jcip");

	private StartupBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args none
	 * @throws IOException if a JVM cannot be started
	 * @throws InterruptedException if the wait for a JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		String[] all = System.getProperty("java.class.path").split(File.pathSeparator);
		String with = String.join(File.pathSeparator, all);
		String without = Arrays.stream(all)
			.filter((entry) -> !STARTER.matcher(relevantPart(entry)).find())
			.collect(Collectors.joining(File.pathSeparator));
		List<Long> bare = new ArrayList<>();
		List<Long> starter = new ArrayList<>();
		// the first round fills the page cache and does not count
		start(without);
		start(with);
		for (int round = 0; round < ROUNDS; round++) {
			bare.add(start(without));
			starter.add(start(with));
		}
		System.out.println("without the starter: " + bare + " ms");
		System.out.println("with the starter:    " + starter + " ms");
		long difference = FreshJvm.median(starter) - FreshJvm.median(bare);
		System.out.printf(Locale.ROOT, "figure without %d ms%n", FreshJvm.median(bare));
		System.out.printf(Locale.ROOT, "figure with %d ms%n", FreshJvm.median(starter));
		System.out.printf(Locale.ROOT, "figure added %d ms%n", difference);
	}

	private static String relevantPart(String entry) {
		String[] segments = entry.split(Pattern.quote(File.separator));
		int length = segments.length;
		// reactor modules stand as <module>/target/classes
		return ("classes".equals(segments[length - 1])) ? segments[length - 3] : segments[length - 1];
	}

	private static long start(String classPath) throws IOException, InterruptedException {
		List<String> lines = FreshJvm.run(classPath, ProbeApplication.class, "--server.port=0",
				"--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.client-id=probe",
				"--dracoon.auth.username=probe", "--dracoon.auth.password=probe");
		return Long.parseLong(FreshJvm.find(lines, READY).group(1));
	}

}
