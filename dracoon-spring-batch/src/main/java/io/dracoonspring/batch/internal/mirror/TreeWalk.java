// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import io.dracoonspring.batch.internal.mirror.TargetNames.TargetName;

/**
 * Walks through a tree, folder by folder. The required memory grows with the depth of the
 * tree and the number of entries in its largest folders, not with the number of all
 * files.
 *
 * @param <F> the type of the identifier of a folder
 */
final class TreeWalk<F> implements Iterator<Listed> {

	private final Lister<F> lister;

	private final int prefetch;

	private final Waiting waiting;

	private final Deque<Level> levels = new ArrayDeque<>();

	private final Deque<Listed> next = new ArrayDeque<>(1);

	/**
	 * Begins a walk.
	 * @param prefetch number of folders of each level to list in advance
	 * @param waiting the function that waits for the list of a folder
	 */
	TreeWalk(F top, int prefetch, Lister<F> lister, Waiting waiting) {
		this.lister = lister;
		this.prefetch = prefetch;
		this.waiting = waiting;
		this.levels.push(new Level(await(lister.list("", top))));
	}

	@Override
	public boolean hasNext() {
		while (this.next.isEmpty() && !this.levels.isEmpty()) {
			Level level = this.levels.element();
			if (!level.entries.hasNext()) {
				this.levels.pop();
				continue;
			}
			Entry<F> entry = level.entries.next();
			if (entry instanceof Folder<F>) {
				this.levels.push(new Level(level.nextFolder()));
			}
			else if (entry instanceof File<F> file) {
				this.next.add(file.file());
			}
		}
		return !this.next.isEmpty();
	}

	@Override
	public Listed next() {
		if (!hasNext()) {
			throw new NoSuchElementException();
		}
		return this.next.remove();
	}

	private <T> T await(Mono<T> listing) {
		return Objects.requireNonNull(this.waiting.await(listing));
	}

	/**
	 * Returns the entry of a folder. If the filter excludes the folder, or the target
	 * refuses its name, the content of the folder is not listed.
	 */
	static <F> Entry<F> folder(String path, TargetName name, F folder, MirrorFilter filter) {
		if (filter.isExcluded(path)) {
			return new File<>(Listed.problem(path + "/", Problem.Kind.LEFT_OUT, MirrorFilter.EXCLUDED));
		}
		return (name.refusal() != null)
				? new File<>(Listed.problem(path + "/", Problem.Kind.UNSUPPORTED, name.refusal()))
				: new Folder<>(path, folder);
	}

	private static <F> Stream<Folder<F>> folders(Entry<F> entry) {
		return (entry instanceof Folder<F> folder) ? Stream.of(folder) : Stream.empty();
	}

	/**
	 * Holds the entries of a folder that contains the current file, directly or in a
	 * subfolder.
	 */
	private final class Level {

		private final Iterator<Entry<F>> entries;

		/** The folders whose listings have not been requested. */
		private final Iterator<Folder<F>> folders;

		private final Deque<Mono<List<Entry<F>>>> listings = new ArrayDeque<>();

		private Level(List<Entry<F>> entries) {
			this.entries = entries.iterator();
			this.folders = entries.stream().flatMap(TreeWalk::folders).iterator();
			while (this.listings.size() < TreeWalk.this.prefetch && this.folders.hasNext()) {
				request();
			}
		}

		private List<Entry<F>> nextFolder() {
			if (this.folders.hasNext()) {
				request();
			}
			return await(this.listings.remove());
		}

		private void request() {
			Folder<F> folder = this.folders.next();
			Mono<List<Entry<F>>> listing = TreeWalk.this.lister.list(folder.path() + "/", folder.folder());
			this.listings.add((TreeWalk.this.prefetch > 0) ? Mono.fromFuture(listing.toFuture()) : listing);
		}

	}

	/**
	 * Lists folders.
	 *
	 * @param <F> the type of the identifier of a folder
	 */
	@FunctionalInterface
	interface Lister<F> {

		/**
		 * Lists a folder when a subscriber subscribes to the result.
		 * @param prefix the prefix of the paths of the entries
		 */
		Mono<List<Entry<F>>> list(String prefix, F folder);

	}

	/** Waits for results. */
	@FunctionalInterface
	interface Waiting {

		/** Returns the result. */
		<T> @Nullable T await(Mono<T> result);

	}

	/**
	 * Represents an entry of a folder.
	 *
	 * @param <F> the type of the identifier of a folder
	 */
	sealed interface Entry<F> {

	}

	/**
	 * Represents a folder.
	 *
	 * @param path its path below the top folder of the tree
	 * @param <F> the type of its identifier
	 */
	record Folder<F>(String path, F folder) implements Entry<F> {

	}

	/**
	 * Represents a file, or another item whose content is not listed.
	 *
	 * @param <F> the type of the identifier of a folder
	 */
	record File<F>(Listed file) implements Entry<F> {

	}

}
