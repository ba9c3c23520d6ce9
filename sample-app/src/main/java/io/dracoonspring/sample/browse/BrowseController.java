// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeParent;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSort;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.sample.banner.Banner;

/** Shows rooms and folders, page by page. */
@Controller
class BrowseController {

	private static final int PAGE_SIZE = 50;

	private static final int MAX_PAGE = 1_000_000;

	private final DracoonNodes nodes;

	private final Banner banner;

	BrowseController(DracoonNodes nodes, Banner banner) {
		this.nodes = nodes;
		this.banner = banner;
	}

	@GetMapping("/")
	String rooms(@RequestParam(defaultValue = "1") int page, Model model) {
		Page<Node> rooms = list(NodeQuery.root(), page);
		model.addAttribute("listing", Listing.ofRooms(rooms, pages("/", page, rooms)));
		model.addAttribute("banner", this.banner.text());
		return "listing";
	}

	@GetMapping("/nodes/{id}")
	String node(@PathVariable long id, @RequestParam(defaultValue = "1") int page, Model model) {
		Node node = this.nodes.get(id).blockOptional().orElseThrow();
		if (node.type() == NodeType.FILE) {
			return "redirect:/files/" + id;
		}
		Page<Node> content = list(NodeQuery.children(id), page);
		List<NodeParent> parents = this.nodes.listParents(id).collectList().blockOptional().orElseThrow();
		model.addAttribute("listing", Listing.of(node, parents, content, pages("/nodes/" + id, page, content)));
		return "listing";
	}

	private Page<Node> list(NodeQuery query, int page) {
		if (page < 1 || page > MAX_PAGE) {
			throw new Refusal(HttpStatus.NOT_FOUND, "page", page);
		}
		return this.nodes
			.listPage(query.withSort(NodeSort.NAME.ascending()).withOffset((page - 1) * PAGE_SIZE).withLimit(PAGE_SIZE))
			.blockOptional()
			.orElseThrow();
	}

	private static PageLinks pages(String href, int page, Page<Node> found) {
		long total = (found.range() != null) ? found.range().total() : found.items().size();
		return PageLinks.of(href, page, PAGE_SIZE, total);
	}

}
