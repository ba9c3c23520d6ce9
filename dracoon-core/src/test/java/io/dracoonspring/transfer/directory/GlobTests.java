// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.directory;

import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.concurrent.CompletableFuture;
import java.util.regex.PatternSyntaxException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class GlobTests {

	@ParameterizedTest
	@CsvSource(delimiter = ' ',
			value = { "*.pdf a.pdf true", "*.pdf sub/a.pdf false", "**.pdf sub/a.pdf true", "**/*.pdf a.pdf false",
					"sub/** sub/a/b true", "a?c abc true", "a?c a/c false", "[a-c]x bx true", "[!a-c]x bx false",
					"[!a-c]x dx true", "[!a]x /x false", "[-a]x -x true", "[a-]x -x true", "[^a]x ^x true",
					"[*?]x *x true", "*.{jpg,png} a.png true", "*.{jpg,png} a.gif false", "{,x}y y true",
					"a\\*b a*b true", "a\\*b axb false", "a,b a,b true", "a} a} true",
					"*\uD83D\uDE00 x\uD83D\uDE00 true", "? \uD83D\uDE00 true" })
	void patternsMatchAsInTheJdk(String pattern, String path, boolean matches) {
		assertThat(Glob.of(pattern).matches(path)).isEqualTo(matches);
		assertThat(jdk(pattern).matches(Path.of(path))).isEqualTo(matches);
	}

	@Test
	void randomPatternsMatchAsInTheJdk() {
		SplittableRandom random = new SplittableRandom(42);
		int compared = 0;
		for (int i = 0; i < 20_000; i++) {
			String pattern = text(random, "aab/**??[]{},!-^\\");
			PathMatcher expected;
			try {
				expected = jdk(pattern);
			}
			catch (PatternSyntaxException ex) {
				continue;
			}
			Glob glob = Glob.of(pattern);
			for (int j = 0; j < 10; j++) {
				String path = Path.of(text(random, "aaab/,-!^")).toString();
				assertThat(glob.matches(path)).as("'%s' for '%s'", pattern, path)
					.isEqualTo(expected.matches(Path.of(path)));
				compared++;
			}
		}
		assertThat(compared).isGreaterThan(10_000);
	}

	@ParameterizedTest
	@ValueSource(strings = { "*?*?*?*?*?*?b", "*a*a*a*a*a*a*a*a*a*a*a*ab", "**a**a**a**a**a**a**ab",
			"{*a,*aa}{*a,*aa}{*a,*aa}{*a,*aa}{*a,*aa}{*a,*aa}{*a,*aa}{*a,*aa}b" })
	void timeGrowsWithTheLengthOnly(String pattern) {
		Glob glob = Glob.of(pattern);
		String name = "a".repeat(150);
		assertThat(CompletableFuture.supplyAsync(() -> glob.matches(name))).succeedsWithin(Duration.ofSeconds(10))
			.isEqualTo(false);
		assertThat(glob.matches(name + "b")).isTrue();
	}

	@Test
	void lineBreaksAreCharactersLikeOthers() {
		assertThat(Glob.of("**.tmp").matches("sub/a\nb.tmp")).isTrue();
		assertThat(Glob.of("a?b").matches("a\nb")).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "[a", "{a", "{a{b}}", "a\\", "[z-a]", "[a/]" })
	void whatIsNoPatternIsRefused(String pattern) {
		assertThatExceptionOfType(PatternSyntaxException.class).isThrownBy(() -> Glob.of(pattern));
	}

	private static PathMatcher jdk(String pattern) {
		return FileSystems.getDefault().getPathMatcher("glob:" + pattern);
	}

	private static String text(SplittableRandom random, String alphabet) {
		StringBuilder text = new StringBuilder();
		for (int length = random.nextInt(9); length >= 0; length--) {
			text.append(alphabet.charAt(random.nextInt(alphabet.length())));
		}
		return text.toString();
	}

}
