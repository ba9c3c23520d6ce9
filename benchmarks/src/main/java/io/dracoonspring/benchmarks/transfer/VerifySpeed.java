// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

import reactor.core.publisher.Flux;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.benchmarks.FreshJvm;
import io.dracoonspring.benchmarks.Median;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.VerificationItem;
import io.dracoonspring.transfer.directory.VerificationItem.Grade;
import io.dracoonspring.transfer.directory.VerificationItem.Result;
import io.dracoonspring.transfer.directory.VerificationOptions;

/**
 * Verifies encrypted files against the values that their uploader declared: a few large
 * files, and many small files. The cost of verifying small files consists mainly of the
 * cost of their file keys. Therefore the benchmark also fetches and decrypts the same
 * keys with the same concurrency, without verifying the files. The two measurements
 * alternate.
 */
public final class VerifySpeed {

	private static final int LARGE_FILES = 4;

	private static final int LARGE_MIB = 64;

	private static final int SMALL_FILES = 500;

	private static final int SMALL_LENGTH = 4096;

	private static final int ROUNDS = 5;

	private static final VerificationOptions OPTIONS = VerificationOptions.defaults();

	private VerifySpeed() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the length of a
	 * large file in MiB (64 by default) and the number of small files (500 by default)
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if the wait for a process is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int mebibytes = (args.length > 2) ? Integer.parseInt(args[2]) : LARGE_MIB;
		int count = (args.length > 3) ? Integer.parseInt(args[3]) : SMALL_FILES;
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]))) {
			Path directory = Files.createDirectory(course.directory().resolve("files"));
			Path large = writeLarge(course, Files.createDirectory(directory.resolve("large")), mebibytes);
			Path small = writeSmall(Files.createDirectory(directory.resolve("small")), count);
			FreshJvm.run(System.getProperty("java.class.path"), VerifyUploads.class, course.emulator().toString(),
					directory.toString());
			large(course.dracoon(), large, mebibytes);
			small(course.dracoon(), small, count);
		}
	}

	private static Path writeLarge(Course course, Path directory, int mebibytes) throws IOException {
		Path source = course.source(mebibytes);
		for (int i = 0; i < LARGE_FILES; i++) {
			Files.copy(source, directory.resolve("large-" + i + ".bin"));
		}
		return directory;
	}

	private static Path writeSmall(Path directory, int count) throws IOException {
		Random random = new Random(42);
		byte[] content = new byte[SMALL_LENGTH];
		for (int i = 0; i < count; i++) {
			random.nextBytes(content);
			Files.write(directory.resolve("small-%04d.bin".formatted(i)), content);
		}
		return directory;
	}

	private static void large(Dracoon dracoon, Path directory, int mebibytes) {
		double megabytes = (double) LARGE_FILES * mebibytes * 1024 * 1024 / 1_000_000;
		List<Long> times = new ArrayList<>();
		for (int i = 0; i <= ROUNDS; i++) {
			times.add(verify(dracoon, directory, LARGE_FILES));
		}
		Course.figure("large-first", megabytes * 1e9 / times.remove(0), "MB/s");
		Course.figure("large", megabytes * 1e9 / Median.of(times), "MB/s");
	}

	private static void small(Dracoon dracoon, Path directory, int count) {
		List<Long> ids = Objects.requireNonNull(dracoon.nodes()
			.getByPath(VerifyUploads.FOLDER + "/" + directory.getFileName())
			.flatMapMany((folder) -> dracoon.nodes().list(NodeQuery.children(folder.id())))
			.map(Node::id)
			.collectList()
			.block());
		List<Long> keys = new ArrayList<>();
		List<Long> files = new ArrayList<>();
		for (int i = 0; i <= ROUNDS; i++) {
			keys.add(keys(dracoon, ids));
			files.add(verify(dracoon, directory, count));
		}
		// ignore the first round, which warms up the JVM
		double keysPerSecond = count * 1e9 / Median.of(keys.subList(1, keys.size()));
		double filesPerSecond = count * 1e9 / Median.of(files.subList(1, files.size()));
		Course.figure("small-keys", keysPerSecond, "keys/s");
		Course.figure("small", filesPerSecond, "files/s");
		Course.figure("small-ratio", filesPerSecond / keysPerSecond, "x");
	}

	private static long keys(Dracoon dracoon, List<Long> ids) {
		long start = System.nanoTime();
		Long opened = Flux.fromIterable(ids)
			.flatMap((id) -> dracoon.files().getUserFileKey(id).flatMap(dracoon.crypto()::decryptFileKey),
					OPTIONS.concurrency())
			.doOnNext((key) -> key.wipe())
			.count()
			.block();
		long time = System.nanoTime() - start;
		if (opened == null || opened != ids.size()) {
			throw new IllegalStateException("Only " + opened + " keys were opened");
		}
		return time;
	}

	private static long verify(Dracoon dracoon, Path directory, int count) {
		long start = System.nanoTime();
		List<VerificationItem> items = Objects.requireNonNull(dracoon.transfers()
			.verifyDirectory(directory, NodeAddress.ofPath(VerifyUploads.FOLDER + "/" + directory.getFileName()),
					OPTIONS)
			.collectList()
			.block());
		long time = System.nanoTime() - start;
		if (items.size() != count
				|| !items.stream().allMatch((item) -> item.result() == Result.SAME && item.grade() == Grade.DECLARED)) {
			throw new IllegalStateException("Not all files were found to be the same: " + items);
		}
		return time;
	}

}
