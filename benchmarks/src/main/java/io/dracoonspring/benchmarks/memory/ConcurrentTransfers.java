// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.memory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;

import io.dracoonspring.Dracoon;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Moves many files at once in a JVM with little memory, against an emulator in this one.
 */
public final class ConcurrentTransfers {

	private static final int MB = 1_000_000;

	/** The lengths of the files in MB. */
	private static final int SHORTEST = 3;

	private static final int LONGEST = 20;

	private ConcurrentTransfers() {
	}

	/**
	 * Runs the benchmark.
	 * @param args an empty directory, how many uploads and how many downloads there are
	 * at once, and the heap and the direct memory of the client in MiB
	 * @throws IOException if files or JVMs cannot be made
	 * @throws InterruptedException if the wait for the JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		Path directory = Files.createDirectories(Path.of(args[0], "files"));
		SplittableRandom random = new SplittableRandom(42);
		for (int size = SHORTEST; size <= LONGEST; size++) {
			byte[] content = new byte[size * MB];
			random.nextBytes(content);
			Files.write(directory.resolve(size + ".bin"), content);
		}
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			upload(emulator, directory);
			// Netty counts by itself unless it is told not to, and then has as much of
			// its
			// own
			Process process = new ProcessBuilder(List.of(System.getProperty("java.home") + "/bin/java",
					"-Xmx" + args[2] + "m", "-XX:MaxDirectMemorySize=" + args[3] + "m", "-Dio.netty.maxDirectMemory=0",
					"-cp", System.getProperty("java.class.path"), ConcurrentProbe.class.getName(),
					emulator.baseUrl().toString(), directory.toString(), args[1]))
				.inheritIO()
				.start();
			int exit = process.waitFor();
			if (exit != 0) {
				throw new IllegalStateException("The client ended with exit code " + exit);
			}
			if (emulator.openUploadChannels() > 0) {
				throw new IllegalStateException("There are upload channels left");
			}
		}
	}

	// not by the client with little memory, which shows what it makes of many at once
	private static void upload(DracoonEmulator emulator, Path directory) {
		try (Dracoon dracoon = ConcurrentProbe.client(emulator.baseUrl().toString())) {
			dracoon.transfers()
				.uploadDirectory(directory, NodeAddress.ofPath("/Vault"),
						DirectoryOptions.defaults().withFailOnError(true))
				.items()
				.blockLast();
		}
	}

}
