// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.io.File;
import java.nio.file.FileSystems;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.function.IntPredicate;

import org.jspecify.annotations.Nullable;

/**
 * Matches paths against a glob pattern with the syntax of
 * {@link java.nio.file.FileSystem#getPathMatcher}. The time for a match grows only with
 * the length of pattern and path. In contrast, the JDK turns a pattern into a regular
 * expression, and tries every way in which the asterisks may divide a name. With
 * {@code *?*?*?*?*?*?b} the JDK takes half a minute for one name.
 */
final class Glob {

	private static final boolean WINDOWS = File.separatorChar == '\\';

	private static final boolean MAC = System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("mac");

	/**
	 * The steps of a state machine. A path matches if it leads to the state after the
	 * last step.
	 */
	private final List<Step> steps;

	private Glob(List<Step> steps) {
		this.steps = steps;
	}

	/**
	 * Parses a pattern.
	 * @param pattern the pattern
	 * @return the parsed pattern
	 * @throws java.util.regex.PatternSyntaxException if the syntax is invalid
	 */
	static Glob of(String pattern) {
		// let the JDK check the syntax, so that the class Reader need not check it
		FileSystems.getDefault().getPathMatcher("glob:" + pattern);
		return new Glob(new Reader(normalized(pattern)).read());
	}

	/**
	 * Tells whether the pattern matches a whole path.
	 * @param path the path, with slashes
	 * @return whether the pattern matches the path
	 */
	boolean matches(String path) {
		BitSet states = new BitSet();
		add(0, states);
		for (int character : normalized(path).codePoints().toArray()) {
			BitSet next = new BitSet();
			for (int state = states.nextSetBit(0); state >= 0
					&& state < this.steps.size(); state = states.nextSetBit(state + 1)) {
				Step step = this.steps.get(state);
				if (step.accepts != null && step.accepts.test(character)) {
					add(step.next.get(0), next);
				}
			}
			states = next;
		}
		return states.get(this.steps.size());
	}

	private void add(int first, BitSet states) {
		Deque<Integer> reached = new ArrayDeque<>(List.of(first));
		while (!reached.isEmpty()) {
			int state = reached.pop();
			if (!states.get(state)) {
				states.set(state);
				if (state < this.steps.size() && this.steps.get(state).accepts == null) {
					reached.addAll(this.steps.get(state).next);
				}
			}
		}
	}

	private static String normalized(String text) {
		String form = MAC ? Normalizer.normalize(text, Normalizer.Form.NFC) : text;
		return WINDOWS ? form.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT) : form;
	}

	/**
	 * Represents the transition from one state to the next states.
	 *
	 * @param accepts the accepted characters, {@code null} if the step consumes no
	 * character
	 * @param next the next states
	 */
	private record Step(@Nullable IntPredicate accepts, List<Integer> next) {

	}

	/** Converts a pattern to steps. */
	private static final class Reader {

		private static final IntPredicate IN_NAME = (character) -> character != '/';

		private final int[] pattern;

		private final List<Step> steps = new ArrayList<>();

		private int position;

		/** The first states of the alternatives, {@code null} outside of braces. */
		private @Nullable List<Integer> alternatives;

		/**
		 * The next states of the steps that end all alternatives but the last. They are
		 * set at the closing brace.
		 */
		private final List<List<Integer>> ends = new ArrayList<>();

		private Reader(String pattern) {
			this.pattern = pattern.codePoints().toArray();
		}

		private List<Step> read() {
			while (this.position < this.pattern.length) {
				int character = this.pattern[this.position++];
				switch (character) {
					case '*' -> star();
					case '?' -> accept(IN_NAME);
					case '[' -> accept(characterClass());
					case '{' -> begin();
					case ',' -> separate();
					case '}' -> end();
					case '\\' -> literal(this.pattern[this.position++]);
					default -> literal(character);
				}
			}
			return this.steps;
		}

		private void accept(IntPredicate accepts) {
			this.steps.add(new Step(accepts, List.of(this.steps.size() + 1)));
		}

		private void literal(int expected) {
			accept((character) -> character == expected);
		}

		private void star() {
			boolean anywhere = this.position < this.pattern.length && this.pattern[this.position] == '*';
			if (anywhere) {
				this.position++;
			}
			int loop = this.steps.size();
			this.steps.add(new Step(null, List.of(loop + 1, loop + 2)));
			this.steps.add(new Step(anywhere ? (character) -> true : IN_NAME, List.of(loop)));
		}

		private void begin() {
			List<Integer> begins = new ArrayList<>();
			this.steps.add(new Step(null, begins));
			begins.add(this.steps.size());
			this.alternatives = begins;
		}

		private void separate() {
			List<Integer> begins = this.alternatives;
			if (begins == null) {
				literal(',');
				return;
			}
			List<Integer> end = new ArrayList<>();
			this.steps.add(new Step(null, end));
			this.ends.add(end);
			begins.add(this.steps.size());
		}

		private void end() {
			if (this.alternatives == null) {
				literal('}');
				return;
			}
			this.alternatives = null;
			this.ends.forEach((end) -> end.add(this.steps.size()));
			this.ends.clear();
		}

		private IntPredicate characterClass() {
			boolean excluded = this.pattern[this.position] == '!';
			if (excluded) {
				this.position++;
			}
			IntPredicate members = (character) -> false;
			do {
				int first = this.pattern[this.position++];
				int last = first;
				// a hyphen at the start or the end of a class is a literal
				if (first != '-' && this.pattern[this.position] == '-' && this.pattern[this.position + 1] != ']') {
					last = this.pattern[this.position + 1];
					this.position += 2;
				}
				members = members.or(between(first, last));
			}
			while (this.pattern[this.position] != ']');
			this.position++;
			IntPredicate found = members;
			return (character) -> character != '/' && found.test(character) != excluded;
		}

		private static IntPredicate between(int first, int last) {
			return (character) -> character >= first && character <= last;
		}

	}

}
