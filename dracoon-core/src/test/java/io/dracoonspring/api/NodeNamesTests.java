// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.uploads.CreateFileUploadRequest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NodeNamesTests {

	@ParameterizedTest
	@ValueSource(strings = { "plan.txt", ".hidden", "a-b", "COM0", "COM10", "CONSOLE", "nul-", "Zürich & Co (2).pdf",
			"'quoted'" })
	void allowsOrdinaryNames(String name) {
		assertThat(NodeNames.isValid(name)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "a/b", "a\\b", "a<b", "a>b", "a:b", "a\"b", "a|b", "a?b", "a*b", "-a", "a.",
			"CON", "con", "Prn.txt", "AUX", "NUL.tar.gz", "COM1", "lpt9.log" })
	void refusesWhatDracoonForbids(String name) {
		assertThat(NodeNames.isValid(name)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> NodeNames.check(name));
	}

	@Test
	void allows150Characters() {
		assertThat(NodeNames.isValid("x".repeat(150))).isTrue();
		assertThatIllegalArgumentException().isThrownBy(() -> NodeNames.check("x".repeat(151)))
			.withMessageContaining("longer than 150 characters");
	}

	@Test
	void guardsRequests() {
		assertThatIllegalArgumentException().isThrownBy(() -> CreateFolderRequest.of(1, "a/b"))
			.withMessage("DRACOON does not allow the name 'a/b': it contains the character '/', and none of "
					+ "\\ < > : \" | ? * / is allowed");
		assertThatIllegalArgumentException().isThrownBy(() -> CreateFileUploadRequest.of(1, "NUL"));
	}

}
