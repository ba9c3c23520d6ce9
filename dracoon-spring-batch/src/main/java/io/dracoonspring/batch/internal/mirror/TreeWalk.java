// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;

/**
 * Walks through a tree, folder by folder. The required memory grows with the depth of the
 * tree and the length of its longest folders, not with the number of all files.
 *
 * @param <F> the type of the identifier of a folder
 */
final class TreeWalk<F> implements Iterator<Listed> {

	private final Lister<F> lister;

	private final Deque<Iterator<Entry<F>>> way = new ArrayDeque<>();

	private final Deque<Listed> next = new ArrayDeque<>(1);

	TreeWalk(F top, Lister<F> lister) {
		this.lister = lister;
		this.way.push(lister.list("", top).iterator());
	}

	@Override
	public boolean hasNext() {
		while (this.next.isEmpty() && !this.way.isEmpty()) {
			if (!this.way.element().hasNext()) {
				this.way.pop();
				continue;
			}
			Entry<F> entry = this.way.element().next();
			if (entry instanceof Folder<F> folder) {
				this.way.push(this.lister.list(folder.path() + "/", folder.folder()).iterator());
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

	/**
	 * Lists folders.
	 *
	 * @param <F> the type of the identifier of a folder
	 */
	@FunctionalInterface
	interface Lister<F> {

		/**
		 * Lists a folder.
		 * @param prefix the prefix of the paths of the entries
		 */
		List<Entry<F>> list(String prefix, F folder);

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
	 * Represents a file.
	 *
	 * @param <F> the type of the identifier of a folder
	 */
	record File<F>(Listed file) implements Entry<F> {

	}

}
