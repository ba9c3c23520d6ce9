// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.benchmarks.bulk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/**
 * Describes a tree with some hundreds of files in each folder.
 *
 * @param bytes the size of the files in bytes
 */
record BulkTree(Path top, int files, long bytes) {

	private static final int IN_A_FOLDER = 500;

	static BulkTree write(Path top, int files, int length) throws IOException {
		return write(top, files, length, IN_A_FOLDER);
	}

	static BulkTree write(Path top, int files, int length, int inAFolder) throws IOException {
		Random random = new Random(42);
		byte[] content = new byte[length];
		for (int i = 0; i < files; i++) {
			Path folder = top.resolve("folder %04d".formatted(i / inAFolder));
			if (i % inAFolder == 0) {
				Files.createDirectories(folder);
			}
			random.nextBytes(content);
			Files.write(folder.resolve("file %06d".formatted(i)), content);
		}
		return new BulkTree(top, files, (long) files * length);
	}

}
