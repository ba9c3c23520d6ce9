// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;

import io.dracoonspring.api.QueryParameters;
import io.dracoonspring.api.files.FileKeySource;
import io.dracoonspring.api.files.MissingFileKeysQuery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.entry;

class NodeQueryTests {

	@Test
	void sendsOnlyWhatIsSet() {
		assertThat(parameters(NodeQuery.children(7))).containsExactly(entry("parent_id", "7"));
	}

	@Test
	void joinsFiltersAndSorts() {
		NodeQuery query = NodeQuery.root()
			.roomManager(true)
			.filter(NodeFilter.TYPE.equalTo(NodeType.FILE))
			.filter(NodeFilter.NAME.contains("plan"))
			.sort(NodeSort.NAME.descending())
			.sort(NodeSort.SIZE.ascending())
			.offset(20)
			.limit(10);
		assertThat(parameters(query)).containsExactly(entry("parent_id", "0"), entry("room_manager", "true"),
				entry("filter", "type:eq:file|name:cn:plan"), entry("sort", "name:desc|size:asc"),
				entry("offset", "20"), entry("limit", "10"));
	}

	@Test
	void doesNotChangeTheQueryItStartsFrom() {
		NodeQuery query = NodeQuery.children(7);
		query.filter(NodeFilter.NAME.equalTo("x")).sort(NodeSort.NAME.ascending()).limit(1);
		assertThat(query).isEqualTo(NodeQuery.children(7));
	}

	@Test
	void searchesTheWholeTreeUnlessToldOtherwise() {
		assertThat(parameters(NodeSearchQuery.of("*.pdf"))).containsExactly(entry("search_string", "*.pdf"),
				entry("depth_level", "-1"));
		assertThat(parameters(NodeSearchQuery.of("x").below(9).depth(2))).containsExactly(entry("search_string", "x"),
				entry("parent_id", "9"), entry("depth_level", "2"));
	}

	@Test
	void namesTheKeyThatOpensMissingFileKeys() {
		assertThat(parameters(MissingFileKeysQuery.ofFile(5).user(6).useKey(FileKeySource.PREVIOUS_USER_KEY)))
			.containsExactly(entry("file_id", "5"), entry("user_id", "6"), entry("use_key", "previous_user_key"));
	}

	@Test
	void refusesWhatTheServerWouldRefuse() {
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().limit(501))
			.withMessage("'limit' must be between 1 and 500");
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().limit(0));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().offset(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.children(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeSearchQuery.of(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeSearchQuery.of("x").depth(-2));
	}

	private static Map<String, String> parameters(QueryParameters query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		query.forEachParameter(parameters::put);
		return parameters;
	}

}
