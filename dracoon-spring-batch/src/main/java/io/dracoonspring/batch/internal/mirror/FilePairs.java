// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;

import org.jspecify.annotations.Nullable;

/**
 * Walks through source and target at the same time, so that neither list has to be in
 * memory. Both must be in the order {@link #ORDER}.
 */
final class FilePairs implements Iterator<FilePair> {

	/**
	 * The order of the paths in a walk that visits the entries of each folder in the
	 * order of their names. The slash comes before all other characters.
	 */
	static final Comparator<String> ORDER = FilePairs::compare;

	private final Iterator<Listed> sources;

	private final Iterator<Listed> targets;

	private @Nullable Listed source;

	private @Nullable Listed target;

	/** The last item in the source whose problem may hide files. */
	private @Nullable Listed unreadableSource;

	/** The last item in the target whose problem may hide files. */
	private @Nullable Listed unreadableTarget;

	FilePairs(Iterator<Listed> sources, Iterator<Listed> targets) {
		this.sources = sources;
		this.targets = targets;
		this.source = next(sources);
		this.target = next(targets);
	}

	private static int compare(String one, String other) {
		int length = Math.min(one.length(), other.length());
		for (int i = 0; i < length; i++) {
			int difference = rank(one.charAt(i)) - rank(other.charAt(i));
			if (difference != 0) {
				return difference;
			}
		}
		return one.length() - other.length();
	}

	private static int rank(char character) {
		return (character != '/') ? character : -1;
	}

	private static @Nullable Listed next(Iterator<Listed> files) {
		return files.hasNext() ? files.next() : null;
	}

	@Override
	public boolean hasNext() {
		return this.source != null || this.target != null;
	}

	@Override
	public FilePair next() {
		Listed one = this.source;
		Listed other = this.target;
		if (one == null && other == null) {
			throw new NoSuchElementException();
		}
		int order = (one != null) ? ((other != null) ? compare(one.path(), other.path()) : -1) : 1;
		Problem hiding = (order != 0)
				? hiding((order < 0) ? one : other, (order < 0) ? this.unreadableTarget : this.unreadableSource) : null;
		if (order <= 0) {
			this.source = next(this.sources);
			this.unreadableSource = unreadable(one, this.unreadableSource);
		}
		if (order >= 0) {
			this.target = next(this.targets);
			this.unreadableTarget = unreadable(other, this.unreadableTarget);
		}
		return new FilePair((order <= 0) ? one : null, (order >= 0) ? other : null, hiding);
	}

	private static @Nullable Listed unreadable(@Nullable Listed file, @Nullable Listed former) {
		return (file != null && file.problem() != null && file.problem().isHiding()) ? file : former;
	}

	private static @Nullable Problem hiding(@Nullable Listed file, @Nullable Listed unreadable) {
		if (file == null || unreadable == null) {
			return null;
		}
		String top = unreadable.path();
		return file.path().startsWith((top.isEmpty() || top.endsWith("/")) ? top : top + "/") ? unreadable.problem()
				: null;
	}

}
