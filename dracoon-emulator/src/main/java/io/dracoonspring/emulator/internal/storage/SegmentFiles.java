// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.emulator.internal.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;

/**
 * Manages the files of segments in their own directory. Closing deletes the directory,
 * unless the files are kept.
 *
 * @param kept whether the files remain after close
 */
record SegmentFiles(Path directory, boolean kept) implements Closeable {

	/**
	 * The pattern of segment names. {@link #deleteAllBut} does not delete files with
	 * other names.
	 */
	private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

	/**
	 * Creates a new directory.
	 * @param parent the parent directory, {@code null} for the system's temporary
	 * directory
	 * @throws IOException if the directory cannot be created
	 */
	static SegmentFiles temporary(@Nullable Path parent) throws IOException {
		return new SegmentFiles(
				(parent != null) ? Files.createTempDirectory(Files.createDirectories(parent), "content-")
						: Files.createTempDirectory("dracoon-emulator-"),
				false);
	}

	SegmentWriter create() throws IOException {
		return new SegmentWriter(this.directory.resolve(UUID.randomUUID().toString()), this.kept);
	}

	Optional<Segment> find(String name, long length, String md5) throws IOException {
		if (!NAME.matcher(name).matches()) {
			return Optional.empty();
		}
		Path file = this.directory.resolve(name);
		boolean there = isSegment(file) && Files.size(file) == length;
		return there ? Optional.of(new Segment(file, length, md5)) : Optional.empty();
	}

	private static boolean isSegment(Path file) {
		return NAME.matcher(file.getFileName().toString()).matches() && Files.isRegularFile(file);
	}

	void deleteAllBut(Set<Path> used) throws IOException {
		try (Stream<Path> files = Files.list(this.directory)) {
			for (Path file : files.filter(SegmentFiles::isSegment).filter((file) -> !used.contains(file)).toList()) {
				Files.delete(file);
			}
		}
	}

	void delete(Collection<Segment> segments) throws IOException {
		for (Segment segment : segments) {
			Files.deleteIfExists(segment.file());
		}
	}

	@Override
	public void close() throws IOException {
		if (!this.kept) {
			FileSystemUtils.deleteRecursively(this.directory);
		}
	}

}
