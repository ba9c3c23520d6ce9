// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.DracoonTransferException.Reason;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeBuilder;
import io.dracoonspring.api.nodes.NodeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class VisibleTextTests {

	private static final String EVIL = "a\nERROR forged\u202Etxt.exe";

	private static final String SHOWN = "a\\u000AERROR forged\\u202Etxt.exe";

	@ParameterizedTest
	@ValueSource(ints = { 0x0, 0x9, 0xa, 0xd, 0x1b, 0x7f, 0x85, 0xad, 0x61c, 0x200b, 0x200e, 0x200f, 0x2028, 0x2029,
			0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xd800, 0xdfff, 0xfeff })
	void charactersThatNobodySeesAreEscapes(int character) {
		assertThat(VisibleText.of("x" + Character.toString(character) + "y"))
			.isEqualTo("x\\u%04Xy".formatted(character));
	}

	@Test
	void othersStayAsTheyAre() {
		String text = "Übersicht \u5831\u544A $1 \\ \uD83D\uDE00.pdf";
		assertThat(VisibleText.of(text)).isEqualTo(text);
		assertThat(VisibleText.of(null)).isEqualTo("null");
		assertThat(VisibleText.of("\uDB40\uDC41")).isEqualTo("\\uDB40\\uDC41");
	}

	@Test
	void messagesAndNodesShowNoNameAsItIs() {
		assertThat(new DracoonTransferException(Reason.OTHER, "The file '" + EVIL + "' failed", null))
			.hasMessage("The file '" + SHOWN + "' failed");
		assertThat(DracoonApiException.of(ApiError.of(404, null).withServerMessage(EVIL).withDebugInfo(EVIL)))
			.hasMessageContaining(SHOWN)
			.hasMessageNotContaining("\n");
		Node node = NodeBuilder.builder().id(1L).type(NodeType.FILE).parentPath("/" + EVIL + "/").name(EVIL).build();
		assertThat(node).hasToString("Node[id=1, type=" + NodeType.FILE + ", parentId=null, parentPath=/" + SHOWN
				+ "/, name=" + SHOWN + ", size=null]");
		assertThatIllegalArgumentException().isThrownBy(() -> NodeNames.check(EVIL + "."))
			.withMessageContaining(SHOWN)
			.withMessageNotContaining("\n");
	}

	@Test
	void failuresAreSentences() {
		assertThat(VisibleText.ofFailure(new DracoonTransferException(Reason.OTHER, "It is so", null)))
			.isEqualTo("It is so");
		assertThat(VisibleText
			.ofFailure(new IOException("It is so", new DracoonTransferException(Reason.OTHER, "It is so", null))))
			.isEqualTo("It is so");
		assertThat(VisibleText.ofFailure(new NoSuchFileException(EVIL))).isEqualTo("'" + SHOWN + "' does not exist");
		assertThat(VisibleText.ofFailure(new DirectoryIteratorException(new NoSuchFileException("a"))))
			.isEqualTo("'a' does not exist");
		assertThat(VisibleText.ofFailure(new UncheckedIOException(new NoSuchFileException("a"))))
			.isEqualTo("'a' does not exist");
		assertThat(VisibleText.ofFailure(new AccessDeniedException("a")))
			.isEqualTo("'a' must not be accessed: check its permissions");
		assertThat(VisibleText.ofFailure(new FileAlreadyExistsException("a"))).isEqualTo("'a' exists already");
		assertThat(VisibleText.ofFailure(new FileSystemException("a", null, "Is a\ndirectory")))
			.isEqualTo("'a' cannot be used: Is a\\u000Adirectory");
		assertThat(VisibleText.ofFailure(new IOException("No space left on device")))
			.isEqualTo("It failed unexpectedly (IOException: No space left on device)");
		assertThat(VisibleText.ofFailure(new IllegalStateException()))
			.isEqualTo("It failed unexpectedly (IllegalStateException)");
	}

}
