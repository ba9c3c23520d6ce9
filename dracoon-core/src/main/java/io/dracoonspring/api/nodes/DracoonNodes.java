// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.Map;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.KeyValueEntry;
import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.ListProperty;
import io.dracoonspring.api.internal.query.Paging;
import io.dracoonspring.api.users.AttributeQuery;

/**
 * Manages the tree of rooms, folders and files. {@code DracoonRecycleBin} manages deleted
 * nodes, and {@code DracoonComments} manages comments on nodes. Errors are signalled as
 * {@code DracoonApiException}.
 * <p>
 * In queries for a parent, the id 0 is the root.
 */
@NotForImplementation
@HttpExchange
public interface DracoonNodes {

	/**
	 * Lists one page of the nodes of one parent. The list includes only nodes that the
	 * caller may see, without {@link Node#encryptionInfo()}.
	 * @param query selects the nodes
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes")
	Mono<Page<Node>> listPage(NodeQuery query);

	/**
	 * Lists all nodes of one parent, and requests each page when the subscriber needs it.
	 * The query can set the offset of the first entry and the page size (500 by default).
	 * @param query selects the nodes
	 * @return the nodes
	 */
	default Flux<Node> list(NodeQuery query) {
		return Paging.all(query, this::listPage, Node::id);
	}

	/**
	 * Searches for nodes by name and returns one page of them. The result includes only
	 * nodes that the caller may see, without {@link Node#encryptionInfo()}.
	 * @param query selects the nodes
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/search")
	Mono<Page<Node>> searchPage(NodeSearchQuery query);

	/**
	 * Searches for nodes by name, and requests each page when the subscriber needs it.
	 * The query can set the offset of the first entry and the page size (500 by default).
	 * @param query selects the nodes
	 * @return the nodes
	 */
	default Flux<Node> search(NodeSearchQuery query) {
		return Paging.all(query, this::searchPage, Node::id);
	}

	/**
	 * Returns a node, with {@link Node#encryptionInfo()}. Needs the permission to read.
	 * @param nodeId the id of the node
	 * @return the node
	 */
	@GetExchange("/api/v4/nodes/{nodeId}")
	Mono<Node> get(@PathVariable long nodeId);

	/**
	 * Lists the ancestors of a node, from the root down, since 4.10.
	 * @param nodeId the id of the node
	 * @return the ancestors
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/parents")
	@ListProperty(optional = true)
	Flux<NodeParent> listParents(@PathVariable long nodeId);

	/**
	 * Finds a node by its path, such as {@code /Projects/2026/plan.txt}. The server has
	 * no such operation. Therefore the client sends one request for each segment. Names
	 * are case-sensitive. If a segment is missing or not visible, the call signals
	 * {@code DracoonApiException.NotFound} with a message that names the segment. The
	 * result is an entry of a list, and therefore has no {@link Node#encryptionInfo()}.
	 * @param path the path from the root; slashes at its ends do not matter
	 * @return the node
	 * @throws IllegalArgumentException if the path is empty, because the root is not a
	 * node
	 */
	default Mono<Node> getByPath(String path) {
		return new NodePathWalk(this, path).find();
	}

	/**
	 * Returns the path of a node, such as {@code /Projects/2026/plan.txt}. If you have
	 * the node already, use {@link Node#path()}.
	 * @param nodeId the id of the node
	 * @return the path, without a slash at its end, or empty if the server omitted the
	 * parent path
	 */
	default Mono<String> getPath(long nodeId) {
		return get(nodeId).flatMap((node) -> Mono.justOrEmpty(node.path()));
	}

	/**
	 * Creates a folder. Needs the permission to create in the parent, which is a room or
	 * folder. A name conflict is signalled as 409.
	 * @param request the folder
	 * @return the new folder
	 */
	@PostExchange("/api/v4/nodes/folders")
	Mono<Node> createFolder(@RequestBody CreateFolderRequest request);

	/**
	 * Finds a room or folder by its path, and creates missing folders of the path. The
	 * call does not fail if another client creates one of these folders at the same time.
	 * The call creates no rooms. The first segment always names a room, because the root
	 * contains only rooms. If this room is missing, the call signals
	 * {@code DracoonApiException.NotFound}. If a file has the name of a folder, the call
	 * signals a conflict (409).
	 * @param path the path from the root; slashes at its ends do not matter
	 * @return the room or folder that the path names
	 * @throws IllegalArgumentException if the path is empty, because the root is not a
	 * node
	 */
	default Mono<Node> createFolders(String path) {
		return new NodePathWalk(this, path).findOrCreate();
	}

	/**
	 * Changes a folder. Needs the permission to change in the room. A name conflict is
	 * signalled as 409.
	 * @param folderId the id of the folder
	 * @param request the changes
	 * @return the folder as it is now
	 */
	@PutExchange("/api/v4/nodes/folders/{folderId}")
	Mono<Node> updateFolder(@PathVariable long folderId, @RequestBody UpdateFolderRequest request);

	/**
	 * Deletes a node and everything below it. Files and folders move to the recycle bin,
	 * but rooms are deleted permanently. Needs the permission to delete. For rooms, the
	 * caller needs this permission in the parent room.
	 * @param nodeId the id of the node
	 * @return completes when it is deleted
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}")
	Mono<Void> delete(@PathVariable long nodeId);

	/**
	 * Deletes several nodes of the same parent; see {@link #delete(long)}.
	 * @param request the nodes
	 * @return completes when all are deleted
	 */
	@DeleteExchange("/api/v4/nodes")
	Mono<Void> deleteMany(@RequestBody DeleteNodesRequest request);

	/**
	 * Copies files and folders of one parent. Needs the permissions to read them and to
	 * create in the target. The server refuses rooms (400, -41052) and nodes of several
	 * parents (400, -41054). It also refuses a target inside the copied nodes (400,
	 * -41302 to -41304), and copies between encrypted and other rooms (400, -40001 and
	 * -40002). A name conflict is signalled as 409 (-41001 or -40010) if the strategy is
	 * {@code FAIL}.
	 * @param targetId the id of the room or folder that receives the copies
	 * @param request the nodes to copy
	 * @return the target, or empty if the server does not send it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/copy_to")
	Mono<Node> copyTo(@PathVariable("nodeId") long targetId, @RequestBody CopyNodesRequest request);

	/**
	 * Moves files and folders of one parent. Needs the permissions to read and to delete
	 * them and to create in the target. The server refuses the call in the same cases as
	 * {@link #copyTo}.
	 * @param targetId the id of the room or folder that receives the nodes
	 * @param request the nodes to move
	 * @return the target, or empty if the server does not send it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/move_to")
	Mono<Node> moveTo(@PathVariable("nodeId") long targetId, @RequestBody MoveNodesRequest request);

	/**
	 * Adds a node to the favourites of the caller. The node must be visible to the
	 * caller. An unknown node is signalled as 404 (-40000 or -41000).
	 * @param nodeId the id of the node
	 * @return the node, or empty if the server does not send it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/favorite")
	Mono<Node> addFavorite(@PathVariable long nodeId);

	/**
	 * Removes a node from the favourites of the caller. The server refuses a node that is
	 * not a favourite (400, -41301). An unknown node is signalled as 404 (-40000 or
	 * -41000).
	 * @param nodeId the id of the node
	 * @return completes when it is no longer a favourite
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/favorite")
	Mono<Void> removeFavorite(@PathVariable long nodeId);

	/**
	 * Adds up to 200 nodes to the favourites of the caller, or removes them, since 4.25.
	 * The nodes must be visible to the caller. Unknown nodes are signalled as 404 (-40000
	 * or -41000).
	 * @param request the nodes, and whether they become favourites
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/nodes/favorites")
	Mono<Void> updateFavorites(@RequestBody UpdateFavoritesBulkRequest request);

	/**
	 * Lists one page of the values that are attached to a node. DRACOON Cloud only. Needs
	 * the permission to read. An unknown node is signalled as 404 (-41000).
	 * @param nodeId the id of the node
	 * @param query selects the values
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/node_attributes")
	Mono<Page<KeyValueEntry>> listAttributesPage(@PathVariable long nodeId, AttributeQuery query);

	/**
	 * Lists the values that are attached to a node, and requests each page when the
	 * subscriber needs it. DRACOON Cloud only.
	 * @param nodeId the id of the node
	 * @param query selects the values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAttributes(long nodeId, AttributeQuery query) {
		return Paging.all(query, (page) -> listAttributesPage(nodeId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a node. Values with the same key are replaced, and all others
	 * stay. DRACOON Cloud only. Needs the permission to change. For a room the caller
	 * must be one of its administrators.
	 * <p>
	 * One call accepts up to 200 values, and a node has up to 500. Keys have up to 255
	 * letters without accents, digits, {@code _} and {@code -} (otherwise 400, -80023).
	 * The server ignores the case of keys and refuses repeated keys (400, -80015). It
	 * also refuses values of more than 4096 characters (400, -80007).
	 * @param nodeId the id of the node
	 * @param attributes the values
	 * @return completes when the values are stored
	 */
	@PutExchange("/api/v4/nodes/{nodeId}/node_attributes")
	Mono<Void> updateAttributes(@PathVariable long nodeId, @RequestBody NodeAttributes attributes);

	/**
	 * Attaches values to a node; see {@link #updateAttributes(long, NodeAttributes)}.
	 * @param nodeId the id of the node
	 * @param attributes the keys with their values, up to 200
	 * @return completes when the values are stored
	 */
	default Mono<Void> updateAttributes(long nodeId, Map<String, String> attributes) {
		return updateAttributes(nodeId, NodeAttributes.of(attributes));
	}

	/**
	 * Removes a value from a node. DRACOON Cloud only. Needs the permission to change.
	 * For a room the caller must be one of its administrators. An unknown key is
	 * signalled as 404 (-70550).
	 * @param nodeId the id of the node
	 * @param key the key of the value; case does not matter
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/node_attributes/{key}")
	Mono<Void> deleteAttribute(@PathVariable long nodeId, @PathVariable String key);

}
