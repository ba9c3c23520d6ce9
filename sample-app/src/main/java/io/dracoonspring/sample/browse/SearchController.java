// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;

/** Searches for names in all rooms. */
@Controller
class SearchController {

	private static final int MOST = 50;

	private final DracoonOperations files;

	SearchController(DracoonOperations files) {
		this.files = files;
	}

	@GetMapping("/search")
	String search(@RequestParam(defaultValue = "") String name, Model model) {
		model.addAttribute("name", name);
		model.addAttribute("rows", name.isBlank() ? List.of() : find(name.strip()));
		return "search";
	}

	private List<Row> find(String name) {
		try (Stream<Node> found = this.files.search("/", name)) {
			return found.limit(MOST).map((node) -> Row.of(node, false)).toList();
		}
	}

}
