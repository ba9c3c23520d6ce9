// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.batch.item;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamException;

import io.dracoonspring.Dracoon;
import io.dracoonspring.api.Secret;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.auth.ClientCredentials;
import io.dracoonspring.emulator.DracoonEmulator;
import io.dracoonspring.template.DracoonTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NodeItemReaderTests {

	private static final List<String> NAMES = List.of("a", "b", "deep", "one", "two", "c", "d", "empty", "z");

	private final DracoonEmulator emulator = DracoonEmulator.start();

	private final Dracoon dracoon = Dracoon.builder()
		.baseUrl(this.emulator.baseUrl())
		.serviceAccount(new ClientCredentials("dracoon-emulator", Secret.of("dracoon-emulator")), "alice",
				Secret.of("Emulator-2026!"))
		.build();

	private final DracoonTemplate template = new DracoonTemplate(this.dracoon);

	private long top;

	@BeforeAll
	void makeTree() {
		this.top = this.template.createFolders("/Projects/read").id();
		this.template.createFolders("/Projects/read/b/deep");
		this.template.createFolders("/Projects/read/empty");
		for (String file : new String[] { "a", "b/deep/one", "b/deep/two", "c", "d", "z" }) {
			this.template.writeBytes("/Projects/read/" + file, new byte[1]);
		}
	}

	@AfterAll
	void close() {
		this.dracoon.close();
		this.emulator.close();
	}

	private List<String> read(NodeItemReader reader, int limit) {
		List<String> names = new ArrayList<>();
		for (Node node = reader.read(); node != null; node = reader.read()) {
			names.add(node.name());
			if (names.size() == limit) {
				break;
			}
		}
		return names;
	}

	@Test
	void foldersComeBeforeTheirContent() {
		NodeItemReader reader = new NodeItemReader(this.dracoon, this.top);
		reader.open(new ExecutionContext());
		assertThat(read(reader, 100)).isEqualTo(NAMES);
		assertThat(reader.read()).isNull();
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 3, 4, 5, 6, 7, 8, 9 })
	void restartGoesOnAfterTheLastNode(int before) {
		ExecutionContext context = new ExecutionContext();
		NodeItemReader first = new NodeItemReader(this.dracoon, this.top);
		first.open(context);
		assertThat(read(first, before)).isEqualTo(NAMES.subList(0, before));
		first.update(context);
		NodeItemReader second = new NodeItemReader(this.dracoon, this.top);
		second.open(context);
		assertThat(read(second, 100)).isEqualTo(NAMES.subList(before, NAMES.size()));
	}

	@Test
	void restartGoesOnAlsoIfTheLastNodeIsGone() {
		ExecutionContext context = new ExecutionContext();
		context.putString("NodeItemReader.path", "b/deep/oops/gone");
		NodeItemReader reader = new NodeItemReader(this.dracoon, this.top);
		reader.open(context);
		assertThat(read(reader, 100)).containsExactly("two", "c", "d", "empty", "z");
	}

	@Test
	void whatCannotBeListedFailsTheStep() {
		NodeItemReader reader = new NodeItemReader(this.dracoon, 999_999);
		assertThatExceptionOfType(ItemStreamException.class).isThrownBy(() -> reader.open(new ExecutionContext()))
			.withMessageContaining("cannot be listed");
	}

}
