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

import java.util.ArrayList;
import java.util.List;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.Page;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeParentList;
import io.dracoonspring.api.nodes.NodePermissions;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.api.nodes.NodeSort;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Looks up what the page shows of a room or folder.
 */
@Component
class Listings {

	private static final int PAGE_SIZE = 100;

	private static final Crumb TOP = new Crumb("Rooms", "/");

	private final DracoonNodes nodes;

	Listings(DracoonNodes nodes) {
		this.nodes = nodes;
	}

	/**
	 * Looks up the rooms of the top level.
	 * @param page number of the page, from 1
	 * @return the listing
	 */
	Mono<Listing> top(int page) {
		return this.nodes.list(onPage(NodeQuery.root(), page))
			.map((found) -> new Listing(null, TOP.name(), false, false, List.of(), rows(found, false),
					pages("/", page, found)));
	}

	/**
	 * Looks up the content of a room or folder.
	 * @param id the id of the room or folder
	 * @param page number of the page, from 1
	 * @return the listing
	 */
	Mono<Listing> of(long id, int page) {
		return this.nodes.get(id)
			.flatMap((node) -> (node.type() != NodeType.FILE) ? of(node, page)
					: Mono.error(new ProblemException(HttpStatus.BAD_REQUEST,
							"'" + node.name() + "' is a file. Only rooms and folders can be opened.")));
	}

	private Mono<Listing> of(Node node, int page) {
		boolean encrypted = Boolean.TRUE.equals(node.isEncrypted());
		NodePermissions permissions = node.permissions();
		boolean writable = permissions == null || !Boolean.FALSE.equals(permissions.create());
		return Mono.zip(this.nodes.list(onPage(NodeQuery.children(node.id()), page)), this.nodes.getParents(node.id()))
			.map((both) -> new Listing(node.id(), node.name(), encrypted, writable, crumbs(both.getT2()),
					rows(both.getT1(), encrypted), pages("/nodes/" + node.id(), page, both.getT1())));
	}

	private static NodeQuery onPage(NodeQuery query, int page) {
		return query.sort(NodeSort.NAME.ascending()).offset((page - 1) * PAGE_SIZE).limit(PAGE_SIZE);
	}

	private static List<Crumb> crumbs(NodeParentList parents) {
		List<Crumb> crumbs = new ArrayList<>();
		crumbs.add(TOP);
		parents.items().forEach((parent) -> crumbs.add(new Crumb(parent.name(), "/nodes/" + parent.id())));
		return crumbs;
	}

	private static List<Row> rows(Page<Node> page, boolean encrypted) {
		return page.items().stream().map((node) -> Row.of(node, encrypted)).toList();
	}

	private static Pages pages(String href, int page, Page<Node> found) {
		long total = (found.range() != null) ? found.range().total() : found.items().size();
		return Pages.of(href, page, PAGE_SIZE, total);
	}

}
