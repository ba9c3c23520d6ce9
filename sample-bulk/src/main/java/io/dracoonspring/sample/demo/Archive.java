// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.Assert;
import org.springframework.util.FileSystemUtils;

/** Creates a temporary directory with the tree to mirror. */
final class Archive implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(Archive.class);

	private static final int FOLDERS = 40;

	private static final int LARGEST = 20_000;

	private final Path directory;

	Archive(int files) throws IOException {
		Assert.isTrue(files > 0, () -> "'demo.files' must be positive, not " + files);
		this.directory = Files.createTempDirectory("dracoon-bulk-");
		write(files);
		logger.info("{} files are in {}", files, top());
	}

	private void write(int files) throws IOException {
		Random random = new Random(1);
		for (int i = 0; i < files; i++) {
			Path folder = top().resolve("year " + (2020 + i % 5)).resolve("box " + i % FOLDERS);
			byte[] content = new byte[random.nextInt(LARGEST)];
			random.nextBytes(content);
			Files.write(Files.createDirectories(folder).resolve("letter " + i), content);
		}
	}

	Path directory() {
		return this.directory;
	}

	Path top() {
		return this.directory.resolve("archive");
	}

	@Override
	public void close() throws IOException {
		FileSystemUtils.deleteRecursively(this.directory);
	}

}
