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
			.withRoomManager(true)
			.withFilter(NodeFilter.TYPE.equalTo(NodeType.FILE))
			.withFilter(NodeFilter.NAME.contains("plan"))
			.withSort(NodeSort.NAME.descending())
			.withSort(NodeSort.SIZE.ascending())
			.withOffset(20)
			.withLimit(10);
		assertThat(parameters(query)).containsExactly(entry("parent_id", "0"), entry("room_manager", "true"),
				entry("filter", "type:eq:file|name:cn:plan"), entry("sort", "name:desc|size:asc"),
				entry("offset", "20"), entry("limit", "10"));
	}

	@Test
	void doesNotChangeTheQueryItStartsFrom() {
		NodeQuery query = NodeQuery.children(7);
		query.withFilter(NodeFilter.NAME.equalTo("x")).withSort(NodeSort.NAME.ascending()).withLimit(1);
		assertThat(query).isEqualTo(NodeQuery.children(7));
	}

	@Test
	void searchesTheWholeTreeUnlessToldOtherwise() {
		assertThat(parameters(NodeSearchQuery.of("*.pdf"))).containsExactly(entry("search_string", "*.pdf"),
				entry("depth_level", "-1"));
		assertThat(parameters(NodeSearchQuery.of("x").withParentId(9).withDepthLevel(2)))
			.containsExactly(entry("search_string", "x"), entry("parent_id", "9"), entry("depth_level", "2"));
	}

	@Test
	void namesTheKeyThatOpensMissingFileKeys() {
		assertThat(parameters(MissingFileKeysQuery.ofFile(5).withUserId(6).withUseKey(FileKeySource.PREVIOUS_USER_KEY)))
			.containsExactly(entry("file_id", "5"), entry("user_id", "6"), entry("use_key", "previous_user_key"));
	}

	@Test
	void refusesWhatTheServerWouldRefuse() {
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().withLimit(501))
			.withMessage("'limit' must be between 1 and 500");
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().withLimit(0));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.root().withOffset(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeQuery.children(-1));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeSearchQuery.of(" "));
		assertThatIllegalArgumentException().isThrownBy(() -> NodeSearchQuery.of("x").withDepthLevel(-2));
	}

	private static Map<String, String> parameters(QueryParameters query) {
		Map<String, String> parameters = new LinkedHashMap<>();
		query.forEachParameter(parameters::put);
		return parameters;
	}

}
