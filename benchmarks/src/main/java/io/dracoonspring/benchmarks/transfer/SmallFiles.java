// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;

import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Transfers a directory of many small files, and compares this library with clients that
 * transfer one file after the other.
 */
public final class SmallFiles {

	private static final int LENGTH = 4096;

	private static final int COUNT = 2000;

	/**
	 * The number of files for the other clients. It is small, because these clients may
	 * wait a tenth of a second for the completion of each upload.
	 */
	private static final int RIVAL_COUNT = 60;

	private static final int WARM_UP = 300;

	private static final int RIVAL_WARM_UP = 20;

	/**
	 * The duration of the downloads that warm up the JVM before the measurement.
	 */
	private static final long WARM_UP_TIME = TimeUnit.SECONDS.toNanos(15);

	/**
	 * The minimum duration of a measurement of downloads. Downloads are repeated until
	 * they have taken this time in total.
	 */
	private static final long LONG_ENOUGH = TimeUnit.SECONDS.toNanos(1);

	private SmallFiles() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the number of
	 * files (2000 by default), the number of files for the other clients (60 by default),
	 * and the round-trip times in milliseconds (0 by default)
	 * @throws IOException if a process or file cannot be created
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int count = (args.length > 2) ? Integer.parseInt(args[2]) : COUNT;
		int rivalCount = (args.length > 3) ? Integer.parseInt(args[3]) : RIVAL_COUNT;
		List<Integer> latencies = Stream.of(args).skip(4).map(Integer::valueOf).toList();
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1])); Rivals rivals = Rivals.at(course)) {
			Path directory = Files.createDirectory(course.directory().resolve("files"));
			List<Path> warmUp = write(directory, WARM_UP);
			course.exchange(rivals.with(new OwnClient(course.dracoon())), warmUp.get(0));
			for (Room room : Room.values()) {
				Node own = folder(course, room);
				upload(course, directory, warmUp, own);
				course.delete(own);
				for (Contender rival : rivals.byName().values()) {
					Node folder = folder(course, room);
					rival.uploadEach(warmUp.subList(0, RIVAL_WARM_UP), folder);
					course.delete(folder);
				}
			}
			List<Path> files = write(directory, count);
			for (int latency : latencies.isEmpty() ? List.of(0) : latencies) {
				Line line = new Line(latency + "ms", latency, 0);
				line.apply(course.emulator());
				for (Room room : Room.values()) {
					Course.Speed own = own(course, directory, files, room);
					own.print(line + "-" + room, "files/s");
					for (Map.Entry<String, Contender> rival : rivals.byName().entrySet()) {
						String name = line + "-" + room + "-" + rival.getKey();
						Course.Speed other = oneByOne(course, rival.getValue(), files.subList(0, rivalCount), room);
						other.print(name, "files/s");
						own.over(other).print(name + "-ratio", "x");
					}
				}
			}
		}
	}

	private static List<Path> write(Path directory, int count) throws IOException {
		Random random = new Random(42);
		byte[] content = new byte[LENGTH];
		List<Path> files = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			random.nextBytes(content);
			files.add(Files.write(directory.resolve("file-%04d.bin".formatted(i)), content));
		}
		return files;
	}

	private static Course.Speed own(Course course, Path directory, List<Path> files, Room room) throws IOException {
		Node folder = folder(course, room);
		long start = System.nanoTime();
		upload(course, directory, files, folder);
		long uploaded = System.nanoTime();
		return finish(course, folder, files, uploaded - start,
				(copy) -> requireComplete(course.dracoon()
					.transfers()
					.downloadDirectory(NodeAddress.ofId(folder.id()), copy, DirectoryOptions.defaults())
					.items()
					.collectList()
					.block(), files.size()));
	}

	private static void upload(Course course, Path directory, List<Path> files, Node folder) {
		requireComplete(course.dracoon()
			.transfers()
			.uploadDirectory(directory, NodeAddress.ofId(folder.id()), DirectoryOptions.defaults())
			.items()
			.collectList()
			.block(), files.size());
	}

	private static Course.Speed oneByOne(Course course, Contender contender, List<Path> files, Room room)
			throws IOException {
		Node folder = folder(course, room);
		long start = System.nanoTime();
		List<Long> ids = contender.uploadEach(files, folder);
		long uploaded = System.nanoTime();
		return finish(course, folder, files, uploaded - start, (copy) -> contender.downloadEach(ids,
				files.stream().map((file) -> copy.resolve(file.getFileName())).toList()));
	}

	private static Course.Speed finish(Course course, Node folder, List<Path> files, long uploadTime, Download download)
			throws IOException {
		rounds(course, files, download, WARM_UP_TIME);
		long downloadTime = rounds(course, files, download, LONG_ENOUGH);
		course.delete(folder);
		return new Course.Speed(files.size() * 1e9 / uploadTime, files.size() * 1e9 / downloadTime);
	}

	private static long rounds(Course course, List<Path> files, Download download, long duration) throws IOException {
		long time = 0;
		int count = 0;
		while (time < duration) {
			Path copy = Files.createTempDirectory(course.directory(), "copy");
			long start = System.nanoTime();
			download.into(copy);
			time += System.nanoTime() - start;
			count++;
			for (Path file : files) {
				Course.requireSame(file, copy.resolve(file.getFileName()));
			}
			FileSystemUtils.deleteRecursively(copy);
		}
		return time / count;
	}

	private static Node folder(Course course, Room room) {
		String name = "files-" + System.nanoTime();
		return Objects.requireNonNull(
				course.dracoon().nodes().createFolder(CreateFolderRequest.of(course.node(room).id(), name)).block());
	}

	private static void requireComplete(@Nullable List<DirectoryItem> items, int count) {
		Assert.state(items != null, "Nothing was reported");
		List<DirectoryItem> wrong = items.stream()
			.filter((item) -> item.action() != DirectoryItem.Action.CREATED)
			.toList();
		if (!wrong.isEmpty() || items.size() != count) {
			throw new IllegalStateException(items.size() + " files were moved, and these were not: " + wrong);
		}
	}

	/** Downloads all files once. */
	@FunctionalInterface
	private interface Download {

		void into(Path directory) throws IOException;

	}

}
