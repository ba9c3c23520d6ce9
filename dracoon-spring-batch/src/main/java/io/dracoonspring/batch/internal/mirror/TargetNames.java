// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import io.dracoonspring.api.VisibleText;

/**
 * Determines the names that the files and directories of the source get in the target. If
 * a mirror in the opposite direction has replaced a name, the target gets the original
 * name.
 *
 * @param allowed the names that the target allows
 * @param rule the action for other names
 * @param originals the original names, by the path in the source
 */
record TargetNames(AllowedNames allowed, NameRule rule, Map<String, String> originals) {

	/** Changes no names. */
	static final TargetNames UNCHANGED = new TargetNames(AllowedNames.ALL, NameRule.REFUSE, Map.of());

	/**
	 * Determines the names of the entries of a directory of the source.
	 * @param prefix the path of the directory in the source, with a slash at the end, or
	 * empty
	 * @param entries all entries of the directory, by their names
	 * @param named the function that returns the result for the name of an entry
	 * @return the results in the order of the names in the target
	 */
	<E, R> List<R> inDirectory(String prefix, Map<String, E> entries, BiFunction<TargetName, E, R> named) {
		return names(entries, (name) -> wanted(prefix, name), this.allowed::refusal, named);
	}

	/**
	 * Determines the paths of files in several directories of the source.
	 * @param files all files, by their paths in the source
	 * @param named the function that returns the result for the path of a file
	 * @return the results in the order of the paths in the target
	 */
	<E, R> List<R> ofPaths(Map<String, E> files, BiFunction<TargetName, E, R> named) {
		return names(files, this::wantedPath, this::refusalOfPath, named);
	}

	private static <E, R> List<R> names(Map<String, E> entries, UnaryOperator<String> wanted,
			Function<String, @Nullable String> refusal, BiFunction<TargetName, E, R> named) {
		Map<String, Long> numbers = entries.keySet()
			.stream()
			.map(wanted)
			.collect(Collectors.groupingBy(TargetNames::key, Collectors.counting()));
		Map<TargetName, E> names = new TreeMap<>(
				Comparator.comparing(TargetName::target, FilePairs.ORDER).thenComparing(TargetName::source));
		entries.forEach((source, entry) -> {
			String target = wanted.apply(source);
			String problem = refusal.apply(target);
			if (problem == null && !target.equals(source) && numbers.getOrDefault(key(target), 0L) > 1) {
				problem = VisibleText.of("The name would become '" + target
						+ "' in the target, but another file or directory has this name there: rename one of them");
			}
			names.put(new TargetName(source, (problem != null) ? source : target, problem), entry);
		});
		return names.entrySet().stream().map((entry) -> named.apply(entry.getKey(), entry.getValue())).toList();
	}

	private String wanted(String prefix, String name) {
		String original = this.originals.get(prefix + name);
		if (original != null) {
			return original;
		}
		return (this.rule == NameRule.REPLACE) ? this.allowed.replacement(name) : name;
	}

	private String wantedPath(String path) {
		StringBuilder wanted = new StringBuilder();
		int start = 0;
		for (String name : path.split("/", -1)) {
			wanted.append((start > 0) ? "/" : "").append(wanted(path.substring(0, start), name));
			start += name.length() + 1;
		}
		return wanted.toString();
	}

	private @Nullable String refusalOfPath(String path) {
		for (String name : path.split("/", -1)) {
			String refusal = this.allowed.refusal(name);
			if (refusal != null) {
				return refusal;
			}
		}
		return null;
	}

	// DRACOON does not document whether it distinguishes names that differ only in case
	// or Unicode form. Some file systems do not distinguish them
	private static String key(String name) {
		return Normalizer.normalize(name, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
	}

	/**
	 * Describes the name of an entry.
	 *
	 * @param source the name in the source
	 * @param target the name in the target, or the name in the source if the target
	 * refuses it
	 * @param refusal the reason why the entry cannot be mirrored, {@code null} if it can
	 */
	record TargetName(String source, String target, @Nullable String refusal) {

	}

}
