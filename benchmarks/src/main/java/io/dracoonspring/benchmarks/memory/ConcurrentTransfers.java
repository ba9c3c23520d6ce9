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
 * Transfers many files concurrently. The client runs in a JVM with little memory, and the
 * emulator in this JVM.
 */
public final class ConcurrentTransfers {

	private static final int MB = 1_000_000;

	/** The length of the smallest file in MB. */
	private static final int SHORTEST = 3;

	private static final int LONGEST = 20;

	private ConcurrentTransfers() {
	}

	/**
	 * Runs the benchmark.
	 * @param args an empty directory, the number of concurrent transfers in each
	 * direction, and the heap and the direct memory of the client in MiB
	 * @throws IOException if files or JVMs cannot be created
	 * @throws InterruptedException if the wait for the client's JVM is interrupted
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
			// Let Netty allocate within the JVM's limit of direct memory. By default,
			// Netty counts its direct memory separately, and could use the same amount
			// again.
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

	// uses a client in this JVM, so that the measured client runs only the concurrent
	// transfers
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
