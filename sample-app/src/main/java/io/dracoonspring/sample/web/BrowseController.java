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

package io.dracoonspring.sample.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.view.Rendering;
import reactor.core.publisher.Mono;

/**
 * Shows rooms and folders.
 */
@Controller
class BrowseController {

	private static final int MAX_PAGE = 1_000_000;

	private final Listings listings;

	BrowseController(Listings listings) {
		this.listings = listings;
	}

	@GetMapping("/")
	Mono<Rendering> top(@RequestParam(defaultValue = "1") int page) {
		return show(this.listings.top(checked(page)));
	}

	@GetMapping("/nodes/{id}")
	Mono<Rendering> node(@PathVariable long id, @RequestParam(defaultValue = "1") int page) {
		return show(this.listings.of(NodeIds.checked(id), checked(page)));
	}

	private static Mono<Rendering> show(Mono<Listing> listing) {
		return listing.map((found) -> Rendering.view("listing").modelAttribute("listing", found).build());
	}

	private static int checked(int page) {
		if (page < 1 || page > MAX_PAGE) {
			throw new ProblemException(HttpStatus.BAD_REQUEST, "There is no page " + page + ".");
		}
		return page;
	}

}
