// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.checks;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the files of the project.
 */
final class ProjectFiles {

	static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

	/**
	 * The directories to exclude, because concurrent builds of modules create and delete
	 * files in them.
	 */
	private static final Set<String> NOT_SOURCES = Set.of("target", ".git");

	private ProjectFiles() {
	}

	/**
	 * Finds files that the build does not generate.
	 * @param end the end of the file names, such as {@code .md}
	 * @return the files, sorted
	 * @throws IOException if a directory cannot be read
	 */
	static List<Path> find(String end) throws IOException {
		List<Path> files = new ArrayList<>();
		Files.walkFileTree(ROOT, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
				return NOT_SOURCES.contains(directory.getFileName().toString()) ? FileVisitResult.SKIP_SUBTREE
						: FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
				if (file.toString().endsWith(end)) {
					files.add(file);
				}
				return FileVisitResult.CONTINUE;
			}

		});
		return files.stream().sorted().toList();
	}

}
