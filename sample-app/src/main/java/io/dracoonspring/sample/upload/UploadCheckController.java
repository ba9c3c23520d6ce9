// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.upload;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeFilter;
import io.dracoonspring.api.nodes.NodeQuery;
import io.dracoonspring.sample.FieldProblem;
import io.dracoonspring.sample.NodeName;

/**
 * Checks before a browser sends content whether DRACOON would accept it. Otherwise users
 * would wait for a whole upload before they learn that it was in vain. The order of the
 * checks is the order in which a user can solve the problems.
 */
@RestController
class UploadCheckController {

	/** The number of nodes that a list receives with one request. */
	private static final int PAGE = 500;

	private static final int PARALLEL = 4;

	private final DracoonNodes nodes;

	private final UploadConditions conditions;

	private final MessageSource messages;

	UploadCheckController(DracoonNodes nodes, UploadConditions conditions, MessageSource messages) {
		this.nodes = nodes;
		this.conditions = conditions;
		this.messages = messages;
	}

	/**
	 * Checks uploads to a room or folder.
	 * @param parentId the id of the room or folder
	 * @param files the files
	 * @param locale the language of the user
	 * @return the names that are already in use in the room or folder, and the names that
	 * DRACOON does not allow
	 */
	@PostMapping("/nodes/{parentId}/files/check")
	Answer check(@PathVariable long parentId, @RequestBody List<Announced> files, Locale locale) {
		Node parent = this.nodes.get(parentId).blockOptional().orElseThrow();
		this.conditions.check(parent, bytes(files));
		Map<String, String> refused = new HashMap<>();
		files.forEach((file) -> {
			try {
				NodeName.checked(file.name());
			}
			catch (FieldProblem ex) {
				refused.put(file.name(), ex.updateAndGetBody(this.messages, locale).getDetail());
			}
		});
		Set<String> names = files.stream()
			.map(Announced::name)
			.filter((name) -> !refused.containsKey(name))
			.collect(Collectors.toSet());
		return new Answer(taken(parent, names), refused);
	}

	/**
	 * Checks the upload of a new version.
	 * @param id the id of the file
	 * @param files the new version
	 * @return an answer without names
	 */
	@PostMapping("/files/{id}/versions/check")
	Answer checkVersion(@PathVariable long id, @RequestBody List<Announced> files) {
		this.conditions.check(this.nodes.get(id).blockOptional().orElseThrow(), bytes(files));
		return new Answer(Map.of(), Map.of());
	}

	private static long bytes(List<Announced> files) {
		return files.stream().mapToLong(Announced::size).sum();
	}

	private Map<String, String> taken(Node parent, Set<String> names) {
		NodeQuery content = NodeQuery.children(parent.id());
		// list the whole room or folder if this takes fewer requests than one request for
		// each name
		Flux<Node> found = (names.size() > pages(parent)) ? this.nodes.list(content) : Flux.fromIterable(names)
			.flatMap((name) -> this.nodes.list(content.withFilter(NodeFilter.NAME.equalTo(name))), PARALLEL);
		return found.filter((node) -> names.contains(node.name()))
			.collectMap(Node::name, (node) -> node.type().wireValue())
			.blockOptional()
			.orElseThrow();
	}

	private static int pages(Node parent) {
		int children = Stream.of(parent.cntRooms(), parent.cntFolders(), parent.cntFiles())
			.filter(Objects::nonNull)
			.mapToInt(Integer::intValue)
			.sum();
		return 1 + children / PAGE;
	}

	/**
	 * Represents a file that a browser is about to send.
	 *
	 * @param name its name
	 * @param size its size in bytes
	 */
	record Announced(String name, long size) {

		Announced {
			Objects.requireNonNull(name);
		}

	}

	/**
	 * Contains what the user has to decide or to correct.
	 *
	 * @param taken the names of files that are already in use, each with the type of the
	 * node that has the name: {@code room}, {@code folder} or {@code file}
	 * @param refused the reasons why DRACOON does not allow names, by name
	 */
	record Answer(Map<String, String> taken, Map<String, String> refused) {

	}

}
