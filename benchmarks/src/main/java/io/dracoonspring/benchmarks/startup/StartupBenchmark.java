// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.dracoonspring.benchmarks.FreshJvm;
import io.dracoonspring.benchmarks.Median;

/**
 * Starts a web application in new JVMs, alternately without and with the starter on its
 * class path, and compares the medians. Then it repeats the measurement with a cache of
 * the JVM that contains the classes of an earlier run.
 */
public final class StartupBenchmark {

	private static final int ROUNDS = 15;

	/** The first version of the JDK that creates an AOT cache in one run. */
	private static final int AOT_CACHE = 25;

	private static final Pattern READY = Pattern.compile("ready after (\\d+) ms with (\\d+) beans");

	/**
	 * Matches the dependencies that only the other benchmarks need.
	 */
	private static final Pattern OTHERS = Pattern.compile("dracoon-(emulator|crypto-sdk)|AmazonCorretto");

	/**
	 * Matches the dependencies that a web application has only because of the starter.
	 */
	private static final Pattern STARTER = Pattern
		.compile("dracoon-|bc(pkix|prov|util)-|spring-security-|spring-boot-(starter-)?webclient"
				+ "|nimbus|oauth2-oidc-sdk|content-type-|lang-tag|json-smart|accessors-smart|jcip");

	private StartupBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args an empty directory
	 * @throws IOException if a JVM cannot be started
	 * @throws InterruptedException if the wait for a JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path directory = Path.of(args[0]);
		String[] all = jars(System.getProperty("java.class.path").split(File.pathSeparator), directory);
		String with = without(OTHERS, all);
		String without = without(STARTER, with.split(File.pathSeparator));
		compare("", without, List.of(), with, List.of());
		compare("cached-", without, cache(without, directory.resolve("without")), with,
				cache(with, directory.resolve("with")));
	}

	private static String without(Pattern dependencies, String... classPath) {
		return Arrays.stream(classPath)
			.filter((entry) -> !dependencies.matcher(Path.of(entry).getFileName().toString()).find())
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static void compare(String name, String without, List<String> optionsWithout, String with,
			List<String> optionsWith) throws IOException, InterruptedException {
		List<Long> bare = new ArrayList<>();
		List<Long> starter = new ArrayList<>();
		// ignore the first round, which fills the page cache
		start(without, optionsWithout);
		start(with, optionsWith);
		for (int round = 0; round < ROUNDS; round++) {
			bare.add(start(without, optionsWithout));
			starter.add(start(with, optionsWith));
		}
		System.out.println("without the starter: " + bare + " ms");
		System.out.println("with the starter:    " + starter + " ms");
		// compare each start with its neighbour, because the speed of the machine
		// varies
		List<Long> differences = IntStream.range(0, ROUNDS)
			.mapToObj((round) -> starter.get(round) - bare.get(round))
			.toList();
		System.out.println("added:               " + differences.stream().sorted().toList() + " ms");
		System.out.printf(Locale.ROOT, "figure %swithout %d ms%n", name, Median.of(bare));
		System.out.printf(Locale.ROOT, "figure %swith %d ms%n", name, Median.of(starter));
		System.out.printf(Locale.ROOT, "figure %sadded %d ms%n", name, Median.of(differences));
	}

	// creates the cache of classes, and returns the option of the JVM that uses it
	private static List<String> cache(String classPath, Path file) throws IOException, InterruptedException {
		boolean aot = Runtime.version().feature() >= AOT_CACHE;
		start(classPath, List.of((aot ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file));
		return List.of((aot ? "-XX:AOTCache=" : "-XX:SharedArchiveFile=") + file);
	}

	// packs directories into jars, because classes in directories cannot be cached
	private static String[] jars(String[] classPath, Path directory) {
		return Arrays.stream(classPath).map((entry) -> {
			if (!Files.isDirectory(Path.of(entry))) {
				return entry;
			}
			String jar = directory.resolve(moduleOf(entry) + ".jar").toString();
			int result = ToolProvider.findFirst("jar")
				.orElseThrow()
				.run(System.out, System.err, "--create", "--file", jar, "-C", entry, ".");
			if (result != 0) {
				throw new IllegalStateException("No jar can be made of " + entry);
			}
			return jar;
		}).toArray(String[]::new);
	}

	// returns the name of a module, which is on the class path as <module>/target/classes
	private static String moduleOf(String entry) {
		Path path = Path.of(entry).toAbsolutePath();
		return path.getName(path.getNameCount() - 3).toString();
	}

	private static long start(String classPath, List<String> options) throws IOException, InterruptedException {
		List<String> lines = FreshJvm.run(options, classPath, ProbeApplication.class, "--server.port=0",
				"--spring.main.banner-mode=off", "--logging.level.root=warn",
				"--dracoon.base-url=https://dracoon.example.com", "--dracoon.auth.client-id=probe",
				"--dracoon.auth.username=probe", "--dracoon.auth.password=probe");
		return Long.parseLong(FreshJvm.find(lines, READY).group(1));
	}

}
