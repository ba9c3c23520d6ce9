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

package io.dracoonspring.transfer.directory;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Downloads a tree. Folders are worked off one after the other, the files in them in
 * parallel; what fails is reported and holds up nothing else. Nothing is ever written
 * outside the target. Not meant for applications: see {@code DracoonTransfers}.
 */
public final class DirectoryDownload {

	private final RemoteTree remote;

	private final FileMover mover;

	private final DirectoryOptions options;

	private final Patterns patterns;

	private final Comparison comparison;

	/**
	 * Creates a download.
	 * @param nodes knows the tree on the server
	 * @param mover moves single files
	 * @param options how to go about it
	 */
	public DirectoryDownload(DracoonNodes nodes, FileMover mover, DirectoryOptions options) {
		this.remote = new RemoteTree(nodes);
		this.mover = mover;
		this.options = options;
		this.patterns = new Patterns(options);
		this.comparison = new Comparison(options.existing());
	}

	/**
	 * Download the content of a room or folder.
	 * @param sourceId the room or folder
	 * @param target the directory that takes it; created if need be
	 * @return what became of every file
	 */
	public Flux<DirectoryItem> run(long sourceId, Path target) {
		return folder(sourceId, "", target);
	}

	private Flux<DirectoryItem> folder(long folderId, String prefix, Path directory) {
		Mono<Void> created = onWorker(() -> {
			if (!this.options.dryRun()) {
				create(directory);
			}
		});
		return created.then(this.remote.children(folderId))
			.flatMapMany((children) -> content(children, prefix, directory))
			.onErrorResume((ex) -> Mono.just(DirectoryItem.failed(prefix, ex)));
	}

	private Flux<DirectoryItem> content(Map<String, Node> children, String prefix, Path directory) {
		Flux<Node> nodes = Flux
			.fromStream(() -> children.values().stream().sorted((a, b) -> a.name().compareTo(b.name())));
		Flux<DirectoryItem> files = nodes
			.filter((node) -> node.type() == NodeType.FILE && isWanted(prefix + node.name()))
			.collectList()
			// once for all of them, because many small files are many changes of threads
			.flatMap((wanted) -> blocking(() -> candidates(wanted, directory)))
			.flatMapMany(Flux::fromIterable)
			.flatMap((found) -> guarded(prefix + found.node().name(), Mono.defer(() -> file(found, prefix, directory))),
					this.options.concurrency());
		Flux<DirectoryItem> folders = nodes.filter((node) -> node.type() != NodeType.FILE)
			.concatMap((node) -> Flux
				.defer(() -> isExcluded(prefix + node.name()) ? Flux.<DirectoryItem>empty()
						: folder(node.id(), prefix + node.name() + "/", resolve(directory, node.name())))
				.onErrorResume((ex) -> Mono.just(DirectoryItem.failed(prefix + node.name() + "/", ex))));
		return Flux.concat(files, folders, extra(children, prefix, directory));
	}

	private boolean isWanted(String path) {
		try {
			return this.patterns.isWanted(path);
		}
		catch (InvalidPathException ex) {
			// is reported when it is resolved
			return true;
		}
	}

	private boolean isExcluded(String path) {
		try {
			return this.patterns.isExcluded(path);
		}
		catch (InvalidPathException ex) {
			return false;
		}
	}

	private static List<Candidate> candidates(List<Node> files, Path directory) {
		return files.stream().map((file) -> new Candidate(file, isThere(directory, file.name()))).toList();
	}

	private static boolean isThere(Path directory, String name) {
		try {
			return Files.exists(resolve(directory, name), LinkOption.NOFOLLOW_LINKS);
		}
		catch (DracoonTransferException ex) {
			// is reported when it is resolved again
			return false;
		}
	}

	private Mono<DirectoryItem> file(Candidate found, String prefix, Path directory) {
		Node node = found.node();
		Path target = resolve(directory, node.name());
		String path = prefix + node.name();
		Mono<DirectoryItem.Action> decision = found.exists() ? blocking(() -> this.comparison.decide(target, node))
				: Mono.just(DirectoryItem.Action.CREATED);
		return decision.flatMap((action) -> switch (action) {
			case CREATED, UPDATED -> download(node, target, path, action);
			case FAILED -> Mono.error(new DracoonTransferException(Reason.TARGET_EXISTS,
					"The file '" + target + "' exists: choose what to do about that", null));
			default -> Mono.just(DirectoryItem.of(path, action));
		});
	}

	private Mono<DirectoryItem> download(Node node, Path target, String path, DirectoryItem.Action action) {
		if (this.options.dryRun()) {
			return Mono.just(DirectoryItem.of(path, action));
		}
		boolean keepBoth = this.options.existing() == ExistingEntry.KEEP_BOTH;
		return this.mover
			.download(node, target, action == DirectoryItem.Action.UPDATED, keepBoth, this.options.keepTimestamps())
			.map((verified) -> DirectoryItem.transferred(path, action, verified));
	}

	private Flux<DirectoryItem> extra(Map<String, Node> children, String prefix, Path directory) {
		if (!this.options.deleteExtra()) {
			return Flux.empty();
		}
		return blocking(() -> files(directory)).flatMapIterable((names) -> names)
			.filter((name) -> !children.containsKey(name) && this.patterns.isWanted(prefix + name))
			.concatMap((name) -> guarded(prefix + name, onWorker(() -> {
				if (!this.options.dryRun()) {
					delete(directory.resolve(name));
				}
			}).thenReturn(DirectoryItem.of(prefix + name, DirectoryItem.Action.DELETED))));
	}

	private static Set<String> files(Path directory) throws IOException {
		if (!Files.isDirectory(directory)) {
			return Set.of();
		}
		try (Stream<Path> entries = Files.list(directory)) {
			return entries.filter((entry) -> Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS))
				.map((entry) -> String.valueOf(entry.getFileName()))
				.collect(Collectors.toSet());
		}
	}

	// the name was chosen by somebody else and must not lead elsewhere
	private static Path resolve(Path directory, String name) {
		try {
			Path resolved = directory.resolve(name).normalize();
			if (!name.isEmpty() && directory.normalize().equals(resolved.getParent())) {
				return resolved;
			}
		}
		catch (InvalidPathException ex) {
			throw forbidden(name, ex);
		}
		throw forbidden(name, null);
	}

	private static DracoonTransferException forbidden(String name, @Nullable Throwable cause) {
		return new DracoonTransferException(Reason.NAME_FORBIDDEN,
				"This file system does not allow the name '" + name + "': rename it in DRACOON", cause);
	}

	private static void create(Path directory) {
		try {
			Files.createDirectories(directory);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
					"The directory '" + directory + "' cannot be created: check the permissions", ex);
		}
	}

	private static void delete(Path file) {
		try {
			Files.deleteIfExists(file);
		}
		catch (IOException ex) {
			throw new DracoonTransferException(Reason.TARGET_UNWRITABLE,
					"The file '" + file + "' cannot be deleted: check the permissions", ex);
		}
	}

	private static Mono<DirectoryItem> guarded(String path, Mono<DirectoryItem> work) {
		return work.onErrorResume((ex) -> Mono.just(DirectoryItem.failed(path, ex)));
	}

	private static Mono<Void> onWorker(Runnable work) {
		return Mono.<Void>fromRunnable(work).subscribeOn(Schedulers.boundedElastic());
	}

	private static <T> Mono<T> blocking(Callable<T> work) {
		return Mono.fromCallable(work).subscribeOn(Schedulers.boundedElastic());
	}

	/**
	 * A file that is wanted.
	 *
	 * @param node the file on the server
	 * @param exists whether its name is taken here
	 */
	private record Candidate(Node node, boolean exists) {

	}

}
