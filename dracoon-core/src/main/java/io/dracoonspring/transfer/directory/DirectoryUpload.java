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
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import io.dracoonspring.api.DracoonTransferException;
import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.NodeNames;
import io.dracoonspring.api.ResolutionStrategy;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Uploads a tree. Directories are worked off one after the other, the files in them in
 * parallel; what fails is reported and holds up nothing else. Not meant for applications:
 * see {@code DracoonTransfers}.
 */
public final class DirectoryUpload {

	private final RemoteTree remote;

	private final FileMover mover;

	private final DirectoryOptions options;

	private final Patterns patterns;

	private final Comparison comparison;

	/**
	 * Creates an upload.
	 * @param nodes knows the tree on the server
	 * @param mover moves single files
	 * @param options how to go about it
	 */
	public DirectoryUpload(DracoonNodes nodes, FileMover mover, DirectoryOptions options) {
		this.remote = new RemoteTree(nodes);
		this.mover = mover;
		this.options = options;
		this.patterns = new Patterns(options);
		this.comparison = new Comparison(options.existing());
	}

	/**
	 * Upload the content of a directory.
	 * @param directory the directory
	 * @param target the room or folder that takes it
	 * @return what became of every file
	 */
	public Flux<DirectoryItem> run(Path directory, Node target) {
		return Flux.defer(() -> {
			// without this a wrong path would look like an empty tree
			if (!Files.isDirectory(directory)) {
				return Flux.error(new DracoonTransferException(Reason.SOURCE_MISSING,
						"The source directory '" + directory + "' does not exist: check the path", null));
			}
			return directory(directory, "", target);
		}).subscribeOn(Schedulers.boundedElastic());
	}

	// without a folder where a dry run does not create one
	private Flux<DirectoryItem> directory(Path directory, String prefix, @Nullable Node folder) {
		Mono<Map<String, Node>> existing = (folder != null) ? this.remote.children(folder.id()) : Mono.just(Map.of());
		return Mono.fromCallable(() -> list(directory))
			.subscribeOn(Schedulers.boundedElastic())
			.zipWith(existing)
			.flatMapMany((found) -> content(found.getT1(), prefix, folder, found.getT2()))
			.onErrorResume((ex) -> Mono.just(DirectoryItem.failed(prefix, ex)));
	}

	private static List<Path> list(Path directory) throws IOException {
		try (Stream<Path> entries = Files.list(directory)) {
			return entries.sorted().toList();
		}
	}

	private Flux<DirectoryItem> content(List<Path> entries, String prefix, @Nullable Node folder,
			Map<String, Node> existing) {
		Map<Boolean, List<Path>> byKind = entries.stream()
			.filter((entry) -> !this.patterns.isExcluded(prefix + name(entry)))
			.collect(Collectors.partitioningBy((entry) -> Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)));
		Flux<DirectoryItem> files = Flux.fromIterable(byKind.getOrDefault(false, List.of()))
			.filter((file) -> this.patterns.isWanted(prefix + name(file)))
			.flatMap(
					(file) -> guarded(prefix + name(file),
							Mono.defer(() -> file(file, prefix, folder, existing.get(name(file))))),
					this.options.concurrency());
		Flux<DirectoryItem> directories = Flux.fromIterable(byKind.getOrDefault(true, List.of()))
			.concatMap((child) -> child(child, prefix, folder, existing.get(name(child))));
		return Flux.concat(files, directories, extra(entries, prefix, existing));
	}

	private Mono<DirectoryItem> file(Path file, String prefix, @Nullable Node folder, @Nullable Node existing) {
		String path = prefix + name(file);
		if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
			return Mono.just(DirectoryItem.of(path, DirectoryItem.Action.UNSUPPORTED));
		}
		requireAllowed(name(file));
		if (existing == null) {
			return upload(file, path, folder, DirectoryItem.Action.CREATED, ResolutionStrategy.FAIL);
		}
		return Mono.fromCallable(() -> this.comparison.decide(file, existing))
			.subscribeOn(Schedulers.boundedElastic())
			.flatMap((action) -> switch (action) {
				case UPDATED -> upload(file, path, folder, action, ResolutionStrategy.OVERWRITE);
				case CREATED -> upload(file, path, folder, action, ResolutionStrategy.AUTORENAME);
				case FAILED -> Mono.error(new DracoonTransferException(Reason.TARGET_EXISTS,
						"The file '" + path + "' exists in the target: choose what to do about that", null));
				default -> Mono.just(DirectoryItem.of(path, action));
			});
	}

	private Mono<DirectoryItem> upload(Path file, String path, @Nullable Node folder, DirectoryItem.Action action,
			ResolutionStrategy strategy) {
		return (this.options.dryRun() || folder == null) ? Mono.just(DirectoryItem.of(path, action))
				: this.mover.upload(file, folder, strategy, this.options.keepTimestamps())
					.map((verified) -> DirectoryItem.transferred(path, action, verified));
	}

	private Flux<DirectoryItem> child(Path directory, String prefix, @Nullable Node folder, @Nullable Node existing) {
		String name = name(directory);
		return Flux.defer(() -> {
			requireAllowed(name);
			if (existing != null && existing.type() != NodeType.FILE) {
				return directory(directory, prefix + name + "/", existing);
			}
			return (this.options.dryRun() || folder == null) ? directory(directory, prefix + name + "/", null)
					: this.remote.folder(folder.id(), name)
						.flatMapMany((created) -> directory(directory, prefix + name + "/", created));
		}).onErrorResume((ex) -> Mono.just(DirectoryItem.failed(prefix + name + "/", ex)));
	}

	private Flux<DirectoryItem> extra(List<Path> entries, String prefix, Map<String, Node> existing) {
		if (!this.options.deleteExtra()) {
			return Flux.empty();
		}
		List<String> names = entries.stream().map(DirectoryUpload::name).toList();
		return Flux.fromIterable(existing.values())
			.filter((node) -> node.type() == NodeType.FILE && !names.contains(node.name())
					&& this.patterns.isWanted(prefix + node.name()))
			.concatMap((node) -> {
				DirectoryItem done = DirectoryItem.of(prefix + node.name(), DirectoryItem.Action.DELETED);
				return guarded(done.path(),
						this.options.dryRun() ? Mono.just(done) : this.remote.delete(node).thenReturn(done));
			});
	}

	private static Mono<DirectoryItem> guarded(String path, Mono<DirectoryItem> work) {
		return work.onErrorResume((ex) -> Mono.just(DirectoryItem.failed(path, ex)));
	}

	private static void requireAllowed(String name) {
		try {
			NodeNames.check(name);
		}
		catch (IllegalArgumentException ex) {
			throw new DracoonTransferException(Reason.NAME_FORBIDDEN, ex.getMessage() + ": rename it", ex);
		}
	}

	private static String name(Path path) {
		return String.valueOf(path.getFileName());
	}

}
