// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.resource;

import java.net.URI;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.transfer.NodeAddress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Tests the grammar of locations. */
class DracoonLocationTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					dracoon:/Projects/plan.txt           | /Projects/plan.txt    | dracoon:/Projects/plan.txt
					dracoon:/Projects/a b#1 & ü=?.txt    | -                     | -
					dracoon:/My room/a b #1 & ü.txt      | /My room/a b #1 & ü.txt | dracoon:/My%20room/a%20b%20%231%20%26%20%C3%BC.txt
					dracoon:/My%20room/a%20b%20%231%20%26%20%C3%BC.txt | /My room/a b #1 & ü.txt | dracoon:/My%20room/a%20b%20%231%20%26%20%C3%BC.txt
					dracoon:/R/100%25.txt                | /R/100%.txt           | dracoon:/R/100%25.txt
					dracoon:/R/{x}+[y];z.txt             | /R/{x}+[y];z.txt      | dracoon:/R/%7Bx%7D%2B%5By%5D%3Bz.txt
					dracoon:/R/a:b                       | /R/a:b                | dracoon:/R/a%3Ab
					dracoon:/R//a/./b/../c               | /R/a/c                | dracoon:/R/a/c
					dracoon:/R/folder/                   | /R/folder             | dracoon:/R/folder/
					dracoon:/                            | /                     | dracoon:/
					""")
	void readsNamesAsTheyAre(String location, String path, String uri) {
		if (path.equals("-")) {
			assertThatIllegalArgumentException().isThrownBy(() -> DracoonLocation.parse(location));
			return;
		}
		DracoonLocation parsed = DracoonLocation.parse(location);
		assertThat(parsed.path()).isEqualTo(path);
		assertThat(parsed.client()).isNull();
		assertThat(parsed.toUri()).isEqualTo(URI.create(uri));
		assertThat(DracoonLocation.parse(parsed.toUri().toString())).isEqualTo(parsed);
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon://archive/R/a.txt", "dracoon:?id=4711", "dracoon://archive?id=4711",
			"dracoon://archive/", "dracoon://my%20client/R/a.txt", "dracoon://io.example_Client/R" })
	void namesClientsAndIds(String location) {
		DracoonLocation parsed = DracoonLocation.parse(location);
		assertThat(parsed.toUri()).hasToString(location);
		if (location.contains("id=")) {
			assertThat(parsed.address()).isEqualTo(NodeAddress.ofId(4711));
		}
		if (location.contains("//")) {
			assertThat(parsed.client()).isIn("archive", "my client", "io.example_Client");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "dracoon:", "dracoon:Projects", "dracoon:4711", "dracoon:///R", "dracoon://archive",
			"dracoon:?id=", "dracoon:?id=x", "dracoon:?id=0", "dracoon:?id=-1", "dracoon:/../R", "dracoon:/R/../..",
			"dracoon:/R/100%", "dracoon:/R/%zz", "dracoon:/R/a%2Fb", "dracoon:/R/*.txt", "dracoon:/R/?.txt",
			"dracoon:/R/**" })
	void refusesLocationsWithoutANode(String location) {
		assertThatIllegalArgumentException().isThrownBy(() -> DracoonLocation.parse(location))
			.withMessageContaining("'" + location + "'")
			.withMessageContaining("dracoon:/Room/folder/file.pdf");
	}

	@ParameterizedTest
	@CsvSource({ "dracoon:/R/a/b.txt,c.txt,/R/a/c.txt", "dracoon:/R/a/b.txt,../c.txt,/R/c.txt",
			"dracoon:/R/a/,c.txt,/R/a/c.txt", "dracoon:/R/a/b.txt,/X/c.txt,/X/c.txt", "dracoon:/,R,/R",
			"dracoon:/R/a/b.txt,100%25 #1.txt,/R/a/100%25 #1.txt", "dracoon:/R/a/b.txt,x/y/z,/R/a/x/y/z" })
	void resolvesRelativePathsWithoutDecodingThem(String location, String relative, String path) {
		assertThat(DracoonLocation.parse(location).relative(relative).path()).isEqualTo(path);
	}

	@Test
	void keepsTheClientOfWhatIsRelative() {
		assertThat(DracoonLocation.parse("dracoon://archive/R/a").relative("b").toUri())
			.hasToString("dracoon://archive/R/b");
	}

	@Test
	void refusesToLeaveTheRoot() {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> DracoonLocation.parse("dracoon:/R/a").relative("../../../b"));
	}

	@Test
	void findsWhereAPatternBegins() {
		assertThat(DracoonLocation.parsePattern("dracoon:/R/a/**/b/*.pdf").base().path()).isEqualTo("/R/a");
		assertThat(DracoonLocation.parsePattern("dracoon:/*/b.pdf").base().isRoot()).isTrue();
		assertThat(DracoonLocation.parsePattern("dracoon:/R/a.pdf").isPattern()).isFalse();
	}

}
