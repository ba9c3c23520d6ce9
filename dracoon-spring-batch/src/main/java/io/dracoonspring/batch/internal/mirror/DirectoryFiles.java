// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import reactor.core.publisher.Mono;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;
import io.dracoonspring.batch.internal.state.MirrorPair;
import io.dracoonspring.transfer.UploadSource;

/**
 * Lists the files in a directory and below it. It does not follow links, and omits files
 * that mirrors create for themselves.
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
			throw new FileSystemException(top.toString(), null, "it is not a directory");
		}
	}

	/** Returns the real path of the directory. */
	Path top() {
		return this.top;
	}

	@Override
	public MirrorPair.Location location() {
		return location(this.top);
	}

	/** Identifies a directory, which may be missing, by its real path. */
	static MirrorPair.Location location(Path directory) {
		String uri = directory.toUri().toString();
		// the URI of a missing directory has no slash at the end
		return new MirrorPair.Location(uri.endsWith("/") ? uri : uri + "/", null, null);
	}

	@Override
	public Iterator<Listed> list(TreeRules rules) {
		return list(this.top, rules);
	}

	/**
	 * Lists the files in a directory and below it.
	 * @param directory the real path of the directory
	 * @param rules the rules that exclude directories; the list omits the content of
	 * these directories
	 */
	static Iterator<Listed> list(Path directory, TreeRules rules) {
		return new TreeWalk<>(new Level(directory, ""), 0,
				(prefix, level) -> Mono.fromCallable(() -> list(prefix, level, rules)), Mono::block);
	}

	private static List<TreeWalk.Entry<Level>> list(String prefix, Level level, TreeRules rules) {
		Map<String, Path> children = new HashMap<>();
		try (DirectoryStream<Path> stream = Files.newDirectoryStream(level.directory(),
				(child) -> !isOwn(name(child)))) {
			stream.forEach((child) -> children.put(name(child), child));
		}
		catch (IOException | DirectoryIteratorException ex) {
			return List.of(new TreeWalk.File<>(Listed.unreadable(prefix, "The directory", ex)));
		}
		return rules.names()
			.inDirectory(level.prefix(), children,
					(name, child) -> entry(prefix, name, child, level.prefix() + name.source(), rules.filter()));
	}

	private static String name(Path file) {
		return String.valueOf(file.getFileName());
	}

	/**
	 * Tells whether a name is reserved for files and directories that mirrors create for
	 * themselves.
	 */
	static boolean isOwn(String name) {
		return name.startsWith(OWN) || name.startsWith(DELETED);
	}

	private static TreeWalk.Entry<Level> entry(String prefix, TargetName name, Path file, String source,
			MirrorFilter filter) {
		String path = prefix + name.target();
		Listed listed;
		try {
			LocalAttributes attributes = LocalAttributes.read(file);
			if (attributes.isDirectory()) {
				return TreeWalk.folder(path, name, new Level(file, source + "/"), filter);
			}
			listed = attributes.isRegularFile() ? Listed.of(path, attributes)
					: Listed.problem(path, Problem.Kind.LINK, attributes.isLink()
							? "It is a link, and links are not followed" : "It is a device, a socket or a pipe");
		}
		catch (IOException ex) {
			listed = Listed.unreadable(path, "It", ex);
		}
		return new TreeWalk.File<>(listed.named(source, name));
	}

	@Override
	public Found<UploadSource> find(String path) throws IOException {
		Path file = this.top.resolve(path);
		// refuse a link that was created on the path after the plan, because it would
		// lead to another location
		if (!file.toRealPath().equals(file)) {
			throw unreadable("A link was created on the path to '" + path + "', and links are not followed");
		}
		LocalAttributes attributes = LocalAttributes.read(file);
		if (!attributes.isRegularFile()) {
			throw unreadable("'" + path + "' is no longer a file: start another run, which lists it again");
		}
		return Found.of(UploadSource.of(file), attributes);
	}

	private static DracoonTransferException unreadable(String message) {
		return new DracoonTransferException(Reason.SOURCE_UNREADABLE, message, null);
	}

	@Override
	public boolean exists(String path) throws IOException {
		if (!Files.notExists(this.top.resolve(path), LinkOption.NOFOLLOW_LINKS)) {
			return true;
		}
		try (Stream<Path> entries = Files.list(this.top)) {
			if (entries.findAny().isEmpty()) {
				// fail, because a file system that is not mounted looks like this, and
				// its files were not deleted
				throw unreadable("'" + this.top + "' no longer has any files: check whether it is mounted");
			}
		}
		return false;
	}

	/**
	 * Identifies a directory of the tree.
	 *
	 * @param prefix its path below the top with a slash at the end, empty for the top
	 */
	private record Level(Path directory, String prefix) {

	}

}
