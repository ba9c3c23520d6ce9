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

package io.dracoonspring.benchmarks.memory;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import io.dracoonspring.emulator.DracoonEmulator;

/**
 * Uploads and downloads an encrypted file of 2 GiB in a JVM with a heap of 256 MiB and
 * 128 MiB of direct memory. The emulator runs in this JVM, the client in another one.
 */
public final class MemoryBenchmark {

	private static final int MIB = 1024 * 1024;

	private MemoryBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args size of the file in MiB, 2048 by default
	 * @throws IOException if files or JVMs cannot be made
	 * @throws InterruptedException if the wait for the JVM is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int size = (args.length > 0) ? Integer.parseInt(args[0]) : 2048;
		Path directory = Files.createTempDirectory("dracoon-memory-");
		Path source = directory.resolve("source.bin");
		Path target = directory.resolve("target.bin");
		try (DracoonEmulator emulator = DracoonEmulator.start()) {
			write(source, size);
			Process process = new ProcessBuilder(System.getProperty("java.home") + "/bin/java", "-Xmx256m",
					"-XX:MaxDirectMemorySize=128m", "-Dio.netty.maxDirectMemory=0", "-cp",
					System.getProperty("java.class.path"), MemoryProbe.class.getName(), emulator.baseUrl().toString(),
					source.toString(), target.toString())
				.redirectErrorStream(true)
				.start();
			try (BufferedReader reader = process.inputReader()) {
				reader.lines().forEach(System.out::println);
			}
			int exit = process.waitFor();
			if (exit != 0) {
				throw new IllegalStateException("The client ended with exit code " + exit);
			}
			System.out.println("figure file-size " + size + " MiB");
		}
		finally {
			Files.deleteIfExists(source);
			Files.deleteIfExists(target);
			Files.deleteIfExists(directory);
		}
	}

	private static void write(Path file, int mebibytes) throws IOException {
		byte[] block = new byte[MIB];
		Random random = new Random(42);
		try (OutputStream out = Files.newOutputStream(file)) {
			for (int i = 0; i < mebibytes; i++) {
				random.nextBytes(block);
				out.write(block);
			}
		}
	}

}
