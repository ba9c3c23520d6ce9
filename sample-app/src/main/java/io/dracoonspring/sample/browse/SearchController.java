/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

package io.dracoonspring.sample.browse;

import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.template.DracoonOperations;

/**
 * Searches all rooms for names.
 */
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
