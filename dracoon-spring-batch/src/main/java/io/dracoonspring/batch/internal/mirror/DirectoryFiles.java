// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;

import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.transfer.UploadSource;

/**
 * Lists the files in a directory and below it. It does not follow links, and omits files
 * of the mirror itself.
 */
final class DirectoryFiles implements SourceFiles {

	/** The start of the names of files and directories that belong to mirrors. */
	static final String OWN = ".dracoon-mirror-";

	/** The start of the names of directories with deleted files. */
	static final String DELETED = ".dracoon-deleted-";

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
	public MirrorPair.Place place() {
		return new MirrorPair.Place(this.top.toUri().toString(), null, null);
	}

	@Override
	public Iterator<Listed> list() {
		return new TreeWalk<>(this.top, 0, (prefix, folder) -> Mono.fromCallable(() -> list(prefix, folder)),
				Mono::block);
	}

	private static List<TreeWalk.Entry<Path>> list(String prefix, Path directory) {
		List<Path> children = new ArrayList<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory, (child) -> !isOwn(name(child)))) {
			stream.forEach(children::add);
		}
		catch (IOException | DirectoryIteratorException ex) {
			return List.of(new TreeWalk.File<>(Listed.unreadable(prefix, "The directory", ex)));
		}
		children.sort(Comparator.comparing(DirectoryFiles::name));
		return children.stream().map((child) -> entry(prefix + name(child), child)).toList();
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	private static boolean isOwn(String name) {
		return name.startsWith(OWN) || name.startsWith(DELETED);
	}

	private static TreeWalk.Entry<Path> entry(String path, Path file) {
		try {
			LocalAttributes attributes = LocalAttributes.read(file);
			if (attributes.isDirectory()) {
				return new TreeWalk.Folder<>(path, file);
			}
			if (attributes.isRegularFile()) {
				return new TreeWalk.File<>(Listed.of(path, attributes));
			}
			return new TreeWalk.File<>(Listed.problem(path, Problem.Kind.LINK, attributes.isLink()
					? "It is a link, and links are not followed" : "It is a device, a socket or a pipe"));
		}
		catch (IOException ex) {
			return new TreeWalk.File<>(Listed.unreadable(path, "It", ex));
		}
	}

	@Override
	public Found<UploadSource> find(String path) throws IOException {
		Path file = this.top.resolve(path);
		// refuse a link that was created on the path after the plan, because it would
		// lead to another location
		if (!file.toRealPath().equals(file)) {
			throw new IOException("A link was created on the path to '" + path + "', and links are not followed");
		}
		return Found.of(UploadSource.of(file), LocalAttributes.read(file));
	}

	@Override
	public boolean exists(String path) {
		return Files.exists(this.top.resolve(path), LinkOption.NOFOLLOW_LINKS);
	}

}
