// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;

import io.dracoonspring.api.VisibleText;
import io.dracoonspring.batch.internal.plan.PlannedFile;
import io.dracoonspring.transfer.UploadSource;

/** Lists the files in a directory and below it. It does not follow links. */
final class DirectoryFiles implements SourceFiles {

	private final Path top;

	/**
	 * Creates the list.
	 * @param top the directory, or a link to a directory
	 * @throws IOException if the path is not a directory
	 */
	DirectoryFiles(Path top) throws IOException {
		this.top = top.toRealPath();
		if (!Files.isDirectory(this.top)) {
			throw new IOException("'" + top + "' is not a directory");
		}
	}

	@Override
	public Iterator<PlannedFile> list() {
		return new TreeWalk<>(this.top, DirectoryFiles::list);
	}

	private static List<TreeWalk.Entry<Path>> list(String prefix, Path directory) {
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
			stream.forEach(children::add);
		}
		catch (IOException | DirectoryIteratorException ex) {
			return List.of(new TreeWalk.File<>(
					Planned.failed(prefix, "The directory cannot be read: " + VisibleText.ofFailure(ex))));
		}
		Collections.sort(children);
		return children.stream().map((child) -> entry(prefix + child.getFileName(), child)).toList();
	}

	private static TreeWalk.Entry<Path> entry(String path, Path file) {
		try {
			BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class,
					LinkOption.NOFOLLOW_LINKS);
			if (attributes.isDirectory()) {
				return new TreeWalk.Folder<>(path, file);
			}
			if (attributes.isRegularFile()) {
				return new TreeWalk.File<>(
						Planned.file(path, attributes.size(), attributes.lastModifiedTime().toInstant()));
			}
			return new TreeWalk.File<>(
					Planned.failed(path, "It is neither file nor directory; links are not followed"));
		}
		catch (IOException ex) {
			return new TreeWalk.File<>(Planned.failed(path, "It cannot be read: " + VisibleText.ofFailure(ex)));
		}
	}

	@Override
	public UploadSource source(String path) throws IOException {
		Path file = this.top.resolve(path);
		// refuse a link that was created on the path after the plan, because it would
		// lead to another location
		if (!file.toRealPath().equals(file)) {
			throw new IOException("A link was created on the path to '" + path + "'; links are not followed");
		}
		return UploadSource.of(file);
	}

}
