// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.internal.mirror;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.dracoonspring.batch.internal.state.FileVersion;

import static org.assertj.core.api.Assertions.assertThat;

class FilePairsTests {

	private static Iterator<Listed> listing(String... paths) {
		return Stream.of(paths)
			.map((path) -> path.endsWith("!")
					? Listed.problem(path.substring(0, path.length() - 1), Problem.Kind.UNREADABLE, "unreadable")
					: new Listed(path, null, 1, Instant.EPOCH, new FileVersion(1, null, path, null), null))
			.iterator();
	}

	private static List<String> pairs(Iterator<Listed> sources, Iterator<Listed> targets) {
		List<String> pairs = new ArrayList<>();
		new FilePairs(sources, targets).forEachRemaining((pair) -> pairs.add(((pair.source() != null) ? "<" : "")
				+ pair.path() + ((pair.target() != null) ? ">" : "") + ((pair.hiding() != null) ? "?" : "")));
		return pairs;
	}

	@Test
	void filesOfBothSidesArePaired() {
		assertThat(pairs(listing("a/x", "a.txt", "b"), listing("a/x", "a/y", "b", "c"))).containsExactly("<a/x>",
				"a/y>", "<a.txt", "<b>", "c>");
	}

	@Test
	void filesBelowWhatCannotBeReadMayExist() {
		assertThat(pairs(listing("a/b/!", "c!", "d"), listing("a/b/x", "a/b.txt", "c/x", "c/y", "d/x")))
			.containsExactly("<a/b/", "a/b/x>?", "a/b.txt>", "<c", "c/x>?", "c/y>?", "<d", "d/x>");
		assertThat(pairs(listing("a/x", "b"), listing("a!"))).containsExactly("a>", "<a/x?", "<b");
		assertThat(pairs(listing("!"), listing("a", "b/x"))).containsExactly("<", "a>?", "b/x>?");
	}

	@Test
	void directoriesAreListedInTheOrderOfThePairs(@TempDir Path top) throws IOException {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		Set<String> expected = new TreeSet<>(FilePairs.ORDER);
		for (int i = 0; i < 300; i++) {
			String path = name(random) + "/" + name(random) + "/" + name(random) + ".";
			Path file = top.resolve(path.substring(path.indexOf('/', random.nextInt(2)) + 1));
			if (!Files.exists(file)) {
				Files.createDirectories(file.getParent());
				Files.createFile(file);
				expected.add(top.relativize(file).toString());
			}
		}
		List<String> listed = new ArrayList<>();
		new DirectoryFiles(top).list(TestRules.none()).forEachRemaining((file) -> listed.add(file.path()));
		assertThat(listed).as("seed " + seed).containsExactlyElementsOf(expected);
	}

	private static String name(Random random) {
		String letters = "a,-ä\uE000b ~";
		return letters.charAt(random.nextInt(letters.length())) + "😀".repeat(random.nextInt(2))
				+ "a".repeat(random.nextInt(2));
	}

	@Test
	void filesOfMirrorsAreNotListed(@TempDir Path top) throws IOException {
		Files.createDirectories(top.resolve(".dracoon-deleted-7/folder"));
		Files.createFile(top.resolve(".dracoon-deleted-7/folder/file"));
		Files.createFile(top.resolve(".dracoon-mirror-7-1"));
		Files.createFile(top.resolve(".dracoon"));
		assertThat(new DirectoryFiles(top).list(TestRules.none())).toIterable()
			.extracting(Listed::path)
			.containsExactly(".dracoon");
	}

}
