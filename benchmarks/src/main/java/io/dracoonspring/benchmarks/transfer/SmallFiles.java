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

package io.dracoonspring.benchmarks.transfer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.Assert;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.transfer.NodeAddress;
import io.dracoonspring.transfer.directory.DirectoryItem;
import io.dracoonspring.transfer.directory.DirectoryOptions;

/**
 * Moves a directory of many small files, and compares with a client that moves one file
 * after the other.
 */
public final class SmallFiles {

	private static final int LENGTH = 4096;

	private static final int WARM_UP = 300;

	private SmallFiles() {
	}

	/**
	 * Runs the benchmark.
	 * @param args the executable jar of the emulator, an empty directory, the number of
	 * files (2000 by default), how many of them the sequential client moves (all by
	 * default), and the round-trip times in milliseconds (0 and 20 by default)
	 * @throws IOException if a process or file cannot be made
	 * @throws InterruptedException if a wait is interrupted
	 */
	public static void main(String[] args) throws IOException, InterruptedException {
		int count = (args.length > 2) ? Integer.parseInt(args[2]) : 2000;
		int sequential = (args.length > 3) ? Integer.parseInt(args[3]) : count;
		List<Integer> latencies = Stream.of(args).skip(4).map(Integer::valueOf).toList();
		try (Course course = new Course(Path.of(args[0]), Path.of(args[1]))) {
			Path directory = Files.createDirectory(course.directory().resolve("files"));
			write(directory, WARM_UP);
			for (Room room : Room.values()) {
				own(course, directory, room, WARM_UP);
				sequential(course, directory, room, WARM_UP);
			}
			write(directory, count);
			for (int latency : latencies.isEmpty() ? List.of(0, 20) : latencies) {
				Line line = new Line(latency, 0);
				line.apply(course.emulator());
				for (Room room : Room.values()) {
					Course.Speed own = own(course, directory, room, count);
					Course.Speed other = sequential(course, directory, room, sequential);
					own.print(line + "-" + room, "files/s");
					other.print(line + "-" + room + "-sequential", "files/s");
					own.over(other).print(line + "-" + room + "-ratio", "x");
				}
			}
		}
	}

	private static void write(Path directory, int count) throws IOException {
		Random random = new Random(42);
		byte[] content = new byte[LENGTH];
		for (int i = 0; i < count; i++) {
			random.nextBytes(content);
			Files.write(directory.resolve("file-%04d.bin".formatted(i)), content);
		}
	}

	private static Course.Speed own(Course course, Path directory, Room room, int count) throws IOException {
		Dracoon dracoon = course.dracoon();
		Node folder = folder(course, room);
		Path copy = Files.createTempDirectory(course.directory(), "copy");
		long start = System.nanoTime();
		requireComplete(dracoon.transfers()
			.uploadDirectory(directory, NodeAddress.ofId(folder.id()), DirectoryOptions.defaults())
			.collectList()
			.block(), count);
		long uploaded = System.nanoTime();
		requireComplete(dracoon.transfers()
			.downloadDirectory(NodeAddress.ofId(folder.id()), copy, DirectoryOptions.defaults())
			.collectList()
			.block(), count);
		long downloaded = System.nanoTime();
		requireSame(directory, copy, count);
		course.delete(folder);
		return new Course.Speed(count * 1e9 / (uploaded - start), count * 1e9 / (downloaded - uploaded));
	}

	private static Course.Speed sequential(Course course, Path directory, Room room, int count) throws IOException {
		SequentialClient client = new SequentialClient(course.dracoon());
		Node folder = folder(course, room);
		String path = room.path() + "/" + folder.name();
		Path copy = Files.createTempDirectory(course.directory(), "copy");
		List<Long> ids = new ArrayList<>();
		long start = System.nanoTime();
		for (int i = 0; i < count; i++) {
			String name = "file-%04d.bin".formatted(i);
			ids.add(client.upload(directory.resolve(name), path, name, room));
		}
		long uploaded = System.nanoTime();
		for (int i = 0; i < count; i++) {
			client.download(ids.get(i), copy.resolve("file-%04d.bin".formatted(i)), room);
		}
		long downloaded = System.nanoTime();
		requireSame(directory, copy, count);
		course.delete(folder);
		return new Course.Speed(count * 1e9 / (uploaded - start), count * 1e9 / (downloaded - uploaded));
	}

	private static Node folder(Course course, Room room) {
		Dracoon dracoon = course.dracoon();
		Node parent = Objects.requireNonNull(dracoon.nodes().getByPath(room.path()).block());
		String name = "files-" + System.nanoTime();
		return Objects.requireNonNull(dracoon.nodes().createFolder(CreateFolderRequest.of(parent.id(), name)).block());
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

	private static void requireSame(Path directory, Path copy, int count) throws IOException {
		for (int i = 0; i < count; i++) {
			String name = "file-%04d.bin".formatted(i);
			if (Files.mismatch(directory.resolve(name), copy.resolve(name)) != -1) {
				throw new IllegalStateException("The file " + name + " came back different");
			}
		}
	}

}
