// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Uploads and downloads an encrypted file of 8 GiB in a JVM with a heap of 128 MiB and
 * 128 MiB of direct memory. It plots heap and direct memory. The emulator runs in this
 * JVM, the client in another one.
 */
public final class MemoryBenchmark {

	private static final int MIB = 1024 * 1024;

	/** The limit of the client's heap, and of its direct memory, in MiB. */
	private static final int LIMIT = 128;

	private MemoryBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args size of the file in MiB, 8192 by default, and the file for the plot
	 * @throws IOException if files or JVMs cannot be created
	 * @throws InterruptedException if the wait for the client's JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int size = (args.length > 0) ? Integer.parseInt(args[0]) : 8192;
		Path plot = Path.of((args.length > 1) ? args[1] : "benchmarks/target/memory.png");
		Path directory = Files.createTempDirectory("dracoon-memory-");
		Path source = directory.resolve("source.bin");
		Path target = directory.resolve("target.bin");
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			write(source, size);
			// Let Netty allocate within the JVM's limit of direct memory. By default,
			// Netty counts its direct memory separately, and could use 128 MiB more.
			Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx" + LIMIT + "m",
					"-XX:MaxDirectMemorySize=" + LIMIT + "m", "-Dio.netty.maxDirectMemory=0", "-cp",
					System.getProperty("java.class.path"), MemoryProbe.class.getName(), emulator.baseUrl().toString(),
					source.toString(), target.toString())
				.redirectErrorStream(true)
				.start();
			List<MemorySample> samples = new ArrayList<>();
			try (BufferedReader reader = process.inputReader()) {
				reader.lines().forEach((line) -> {
					if (MemorySample.isSample(line)) {
						samples.add(MemorySample.parse(line));
					}
					else {
						System.out.println(line);
					}
				});
			}
			int exit = process.waitFor();
			if (exit != 0) {
				throw new IllegalStateException("The client ended with exit code " + exit);
			}
			report(samples);
			new MemoryPlot(samples, LIMIT).write(plot,
					"Upload and download of an encrypted file of " + size + " MiB, -Xmx" + LIMIT + "m");
			System.out.println("The plot is in " + plot);
			System.out.println("figure file-size " + size + " MiB");
		}
		finally {
			Files.deleteIfExists(source);
			Files.deleteIfExists(target);
			Files.deleteIfExists(directory);
		}
	}

	private static void report(List<MemorySample> samples) {
		figure("heap-peak", samples.stream().mapToDouble(MemorySample::heap).max().orElse(0));
		figure("direct-peak", samples.stream().mapToDouble(MemorySample::direct).max().orElse(0));
		for (String transfer : List.of("upload", "download")) {
			List<MemorySample> part = samples.stream().filter((sample) -> sample.transfer().equals(transfer)).toList();
			figure(transfer + "-heap-growth", MemorySample.growth(part, MemorySample::heap));
			figure(transfer + "-direct-growth", MemorySample.growth(part, MemorySample::direct));
		}
	}

	private static void figure(String name, double mebibytes) {
		System.out.printf(Locale.ROOT, "figure %s %.1f MiB%n", name, mebibytes);
	}

	private static void write(Path file, int mebibytes) throws IOException {
		byte[] block = new byte[MIB];
		SplittableRandom random = new SplittableRandom(42);
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < mebibytes; i++) {
				random.nextBytes(block);
				out.write(block);
			}
		}
	}

}
