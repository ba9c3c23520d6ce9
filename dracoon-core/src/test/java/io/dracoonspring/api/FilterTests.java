// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodePermission;
import io.dracoonspring.api.nodes.NodeSearchFilter;
import io.dracoonspring.api.nodes.NodeSort;
import io.dracoonspring.api.nodes.NodeType;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FilterTests {

	@Test
	void rendersTheGrammarOfTheServer() {
		assertThat(NodeFilter.TYPE.isAnyOf(NodeType.ROOM, NodeType.FOLDER)).hasToString("type:eq:room:folder");
		assertThat(NodeFilter.PERMISSION.equalTo(NodePermission.READ_RECYCLE_BIN))
			.hasToString("perm:eq:canReadRecycleBin");
		assertThat(NodeFilter.NAME.contains("a b&c%ü")).hasToString("name:cn:a b&c%ü");
		assertThat(NodeFilter.ENCRYPTED.equalTo(true)).hasToString("encrypted:eq:true");
		assertThat(NodeSearchFilter.CLASSIFICATION.equalTo(Classification.CONFIDENTIAL))
			.hasToString("classification:eq:3");
		assertThat(NodeSearchFilter.CREATED_BY_ID.equalTo(-1L)).hasToString("createdById:eq:-1");
		assertThat(NodeSearchFilter.CREATED_AT.atLeast(LocalDate.of(2026, 3, 9)))
			.hasToString("createdAt:ge:2026-03-09");
		assertThat(NodeSearchFilter.SIZE.atMost(5_000_000_000L)).hasToString("size:le:5000000000");
		assertThat(NodeSort.SIZE.descending()).hasToString("size:desc");
		assertThat(NodeSort.CREATED_AT.ascending()).hasToString("createdAt:asc");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a:b", "a|b", ":", "|type:eq:room" })
	void refusesWhatTheGrammarCannotExpress(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> NodeFilter.NAME.equalTo(text))
			.withMessageContaining("'name'")
			.withMessageContaining("':' or '|'");
	}

	@Test
	void refusesEmptyAndUnknownValues() {
		assertThatIllegalArgumentException().isThrownBy(() -> NodeFilter.NAME.contains(""))
			.withMessageContaining("must not be empty");
		assertThatIllegalArgumentException().isThrownBy(() -> NodeFilter.TYPE.equalTo(NodeType.UNKNOWN))
			.withMessageContaining("must not be UNKNOWN");
	}

	@Test
	void passesRawExpressionsAsTheyAre() {
		assertThat(Filter.<NodeFilter>raw("newField:neq:a:b")).hasToString("newField:neq:a:b");
		assertThat(Sort.<NodeSort>raw("newField:asc")).hasToString("newField:asc");
		assertThat(Filter.<NodeFilter>raw("name:eq:x")).isEqualTo(NodeFilter.NAME.equalTo("x"))
			.hasSameHashCodeAs(NodeFilter.NAME.equalTo("x"));
	}

}
