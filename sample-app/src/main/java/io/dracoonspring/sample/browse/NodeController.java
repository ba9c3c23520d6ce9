// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.sample.browse;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import io.dracoonspring.api.nodes.CreateFolderRequest;
import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;
import io.dracoonspring.sample.NodeName;
import io.dracoonspring.sample.Refusal;
import io.dracoonspring.template.DracoonOperations;

/** Creates folders, and deletes folders and files. */
@RestController
class NodeController {

	private final DracoonNodes nodes;

	private final DracoonOperations files;

	NodeController(DracoonNodes nodes, DracoonOperations files) {
		this.nodes = nodes;
		this.files = files;
	}

	@PostMapping("/nodes/{parentId}/folders")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void createFolder(@PathVariable long parentId, @RequestBody NewFolder folder) {
		this.nodes.createFolder(CreateFolderRequest.of(parentId, NodeName.checked(folder.name()))).block();
	}

	/**
	 * Finds a folder by path, and creates the missing folders of the path.
	 * @param parentId the id of the parent room or folder
	 * @param path the names of the folders, from the outermost to the innermost
	 * @return the innermost folder
	 */
	@PutMapping("/nodes/{parentId}/folders")
	FoundFolder findOrCreate(@PathVariable long parentId, @RequestBody List<String> path) {
		path.forEach(NodeName::checked);
		String parent = Objects.requireNonNull(this.files.get(parentId).path());
		return new FoundFolder(this.files.createFolders(parent + "/" + String.join("/", path)).id());
	}

	@DeleteMapping("/nodes/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void delete(@PathVariable long id) {
		Node node = this.nodes.get(id).blockOptional().orElseThrow();
		if (node.type() == NodeType.ROOM) {
			throw new Refusal(HttpStatus.BAD_REQUEST, "room-deletion");
		}
		this.nodes.delete(id).block();
	}

	/**
	 * Represents the request to create a folder.
	 *
	 * @param name the name of the folder, {@code null} if it is missing
	 */
	record NewFolder(@Nullable String name) {

	}

	/** Represents a folder to which files can be uploaded. */
	record FoundFolder(long id) {

	}

}
