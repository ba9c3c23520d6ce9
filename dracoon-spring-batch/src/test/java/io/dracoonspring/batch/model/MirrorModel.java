// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.model;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/** Predicts the outcome of a mirror run, without using the code of the mirror. */
final class MirrorModel {

	private final Map<String, ModelFile> source = new TreeMap<>();

	private final Map<String, ModelFile> target = new TreeMap<>();

	private final Map<String, Left> left = new TreeMap<>();

	Map<String, ModelFile> source() {
		return this.source;
	}

	Map<String, ModelFile> target() {
		return this.target;
	}

	/**
	 * Applies a run of the mirror to the model.
	 * @param conflicts the value of the parameter {@code conflicts}
	 * @param deletions the value of the parameter {@code deletions}
	 * @return the expected outcome
	 */
	Outcome run(String conflicts, String deletions) {
		Outcome outcome = new Outcome();
		Set<String> paths = new TreeSet<>(this.source.keySet());
		paths.addAll(this.target.keySet());
		this.left.keySet().retainAll(paths);
		for (String path : paths) {
			ModelFile from = this.source.get(path);
			ModelFile to = this.target.get(path);
			if (from != null) {
				outcome.add(path, transfer(path, from, to, conflicts));
			}
			else if (to != null) {
				outcome.add(path, delete(path, to, deletions));
			}
		}
		return outcome;
	}

	private String transfer(String path, ModelFile from, @Nullable ModelFile to, String conflicts) {
		Left known = this.left.get(path);
		if (to == null) {
			return (known == null || conflicts.equals("source")) ? send(path, from) : "conflict";
		}
		if (known != null && known.source == from && known.target == to) {
			return "unchanged";
		}
		if (from.content().equals(to.content())) {
			this.left.put(path, new Left(from, to, known != null && known.sent));
			return "unchanged";
		}
		if ((known != null && known.target == to) || conflicts.equals("source")) {
			return send(path, from);
		}
		int order = from.time().compareTo(to.time());
		if (conflicts.equals("newer") && order != 0) {
			return (order > 0) ? send(path, from) : "kept";
		}
		return "conflict";
	}

	private String send(String path, ModelFile from) {
		ModelFile sent = new ModelFile(from.content(), from.time());
		this.target.put(path, sent);
		this.left.put(path, new Left(from, sent, true));
		return "sent";
	}

	private String delete(String path, ModelFile to, String deletions) {
		Left known = this.left.get(path);
		if (deletions.equals("none") || known == null || known.target != to || !known.sent) {
			return "only";
		}
		if (deletions.equals("report")) {
			return "surplus";
		}
		this.target.remove(path);
		this.left.remove(path);
		return "deleted";
	}

	/**
	 * Holds the most recently recorded versions of a file in source and target.
	 *
	 * @param sent whether a run has sent the file
	 */
	private record Left(ModelFile source, ModelFile target, boolean sent) {

	}

	/** Holds the outcome for each file. */
	static final class Outcome {

		private final Map<String, Set<String>> paths = new TreeMap<>();

		private void add(String path, String outcome) {
			this.paths.computeIfAbsent(outcome, (missing) -> new TreeSet<>()).add(path);
		}

		/**
		 * Returns the paths of the files with an outcome.
		 * @param outcome the outcome, such as {@code sent}
		 * @return the paths
		 */
		Set<String> paths(String outcome) {
			return this.paths.getOrDefault(outcome, Set.of());
		}

		@Override
		public String toString() {
			return this.paths.toString();
		}

	}

}
