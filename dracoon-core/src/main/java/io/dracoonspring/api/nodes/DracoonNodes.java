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
import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;
import io.dracoonspring.api.users.AttributeQuery;

/**
 * The tree of rooms, folders and files. What was deleted is in {@code DracoonRecycleBin},
 * what people say about nodes in {@code DracoonComments}. Errors are signalled as
 * {@code DracoonApiException}.
 * <p>
 * The id 0 stands for the root wherever a parent is asked for in a query.
 */
@HttpExchange
public interface DracoonNodes {

	/**
	 * Lists nodes of one parent, one page of them. Only nodes that the caller may see are
	 * included; {@link Node#encryptionInfo()} is not.
	 * @param query which nodes
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes")
	Mono<Page<Node>> list(NodeQuery query);

	/**
	 * Lists all nodes of one parent, page after page as they are consumed. The offset of
	 * the query is where to start, its limit the size of the pages (500 if it has none).
	 * @param query which nodes
	 * @return the nodes
	 */
	default Flux<Node> listAll(NodeQuery query) {
		return Paging.all(query, this::list, Node::id);
	}

	/**
	 * Search for nodes by name, one page of them. Only what the caller may see is found;
	 * {@link Node#encryptionInfo()} is not included.
	 * @param query what to search for
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/search")
	Mono<Page<Node>> search(NodeSearchQuery query);

	/**
	 * Search for nodes by name, page after page as they are consumed. The offset of the
	 * query is where to start, its limit the size of the pages (500 if it has none).
	 * @param query what to search for
	 * @return the nodes
	 */
	default Flux<Node> searchAll(NodeSearchQuery query) {
		return Paging.all(query, this::search, Node::id);
	}

	/**
	 * Returns a node, with {@link Node#encryptionInfo()}. Needs the permission to read.
	 * @param nodeId the id of the node
	 * @return the node
	 */
	@GetExchange("/api/v4/nodes/{nodeId}")
	Mono<Node> get(@PathVariable long nodeId);

	/**
	 * Returns the ancestors of a node, from the root down, since 4.10.
	 * @param nodeId the id of the node
	 * @return the ancestors
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/parents")
	Mono<NodeParentList> getParents(@PathVariable long nodeId);

	/**
	 * Finds a node by its path, such as {@code /Projects/2026/plan.txt}. There is no such
	 * call of the server, so the path is walked with one request for each segment. Names
	 * are compared exactly. Signals {@code DracoonApiException.NotFound} with a message
	 * that names the segment that is missing or cannot be seen. The result is an entry of
	 * a list, hence without {@link Node#encryptionInfo()}.
	 * @param path the path from the root; slashes at its ends do not matter
	 * @return the node
	 * @throws IllegalArgumentException if the path is empty; the root is no node
	 */
	default Mono<Node> getByPath(String path) {
		return new NodePathWalk(this, path).find();
	}

	/**
	 * Returns the path of a node, such as {@code /Projects/2026/plan.txt}; see
	 * {@link Node#path()} if the node is at hand.
	 * @param nodeId the id of the node
	 * @return the path, without a slash at its end
	 */
	default Mono<String> getPath(long nodeId) {
		return get(nodeId).flatMap((node) -> Mono.justOrEmpty(node.path()));
	}

	/**
	 * Creates a folder. Needs the permission to create in the parent, which is a room or
	 * folder. A name that is taken is a conflict (409).
	 * @param request the folder
	 * @return the new folder
	 */
	@PostExchange("/api/v4/nodes/folders")
	Mono<Node> createFolder(@RequestBody CreateFolderRequest request);

	/**
	 * Finds a room or folder by its path, and create the folders that are missing in it.
	 * Somebody else may be doing the same: what has come into being meanwhile is taken as
	 * it is. Rooms are not created: if the first name is missing, that is
	 * {@code DracoonApiException.NotFound}. A file that has the name of a folder is a
	 * conflict (409).
	 * @param path the path from the root; slashes at its ends do not matter
	 * @return the room or folder that the path names
	 * @throws IllegalArgumentException if the path is empty; the root is no node
	 */
	default Mono<Node> createFolders(String path) {
		return new NodePathWalk(this, path).findOrCreate();
	}

	/**
	 * Changes a folder. Needs the permission to change in the room. A name that is taken
	 * is a conflict (409).
	 * @param folderId the id of the folder
	 * @param request the changes
	 * @return the folder as it is now
	 */
	@PutExchange("/api/v4/nodes/folders/{folderId}")
	Mono<Node> updateFolder(@PathVariable long folderId, @RequestBody UpdateFolderRequest request);

	/**
	 * Deletes a node and everything below it; files and folders go to the recycle bin,
	 * rooms are gone. Needs the permission to delete, for rooms in the parent room.
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
	Mono<Void> deleteAll(@RequestBody DeleteNodesRequest request);

	/**
	 * Copies files and folders of one parent. Needs the permissions to read them and to
	 * create in the target. Refused for rooms (400, -41052), nodes of several parents
	 * (400, -41054), a target inside of what is copied (400, -41302 to -41304) and
	 * between encrypted and other rooms (400, -40001 and -40002). A name that is taken is
	 * a conflict (409, -41001 or -40010) if the strategy is to fail.
	 * @param targetId the id of the room or folder that receives the copies
	 * @param request what is to be copied
	 * @return the target, or empty where the server says nothing about it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/copy_to")
	Mono<Node> copyTo(@PathVariable("nodeId") long targetId, @RequestBody CopyNodesRequest request);

	/**
	 * Moves files and folders of one parent. Needs the permissions to read and to delete
	 * them and to create in the target. Refused as copying is.
	 * @param targetId the id of the room or folder that receives the nodes
	 * @param request what is to be moved
	 * @return the target, or empty where the server says nothing about it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/move_to")
	Mono<Node> moveTo(@PathVariable("nodeId") long targetId, @RequestBody MoveNodesRequest request);

	/**
	 * Makes a node a favourite of the caller, who has to see it. An unknown node is not
	 * found (404, -40000 or -41000).
	 * @param nodeId the id of the node
	 * @return the node, or empty where the server says nothing about it
	 */
	@PostExchange("/api/v4/nodes/{nodeId}/favorite")
	Mono<Node> addFavorite(@PathVariable long nodeId);

	/**
	 * Lets a node no longer be a favourite of the caller. Refused if it is none (400,
	 * -41301); an unknown node is not found (404, -40000 or -41000).
	 * @param nodeId the id of the node
	 * @return completes when it is none any more
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/favorite")
	Mono<Void> removeFavorite(@PathVariable long nodeId);

	/**
	 * Makes up to 200 nodes favourites of the caller, or let them no longer be such,
	 * since 4.25. The caller has to see them. More are refused (400, -80063); unknown
	 * nodes are not found (404, -40000 or -41000).
	 * @param request the nodes and what they are to be
	 * @return completes when all are changed
	 */
	@PutExchange("/api/v4/nodes/favorites")
	Mono<Void> updateFavorites(@RequestBody UpdateFavoritesBulkRequest request);

	/**
	 * Lists the values that are attached to a node, one page of them. DRACOON Cloud only.
	 * Needs the permission to read. An unknown node is not found (404, -41000).
	 * @param nodeId the id of the node
	 * @param query which values
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/node_attributes")
	Mono<Page<KeyValueEntry>> listAttributes(@PathVariable long nodeId, AttributeQuery query);

	/**
	 * Lists the values that are attached to a node, page after page as they are consumed.
	 * DRACOON Cloud only.
	 * @param nodeId the id of the node
	 * @param query which values
	 * @return the values
	 */
	default Flux<KeyValueEntry> listAllAttributes(long nodeId, AttributeQuery query) {
		return Paging.all(query, (page) -> listAttributes(nodeId, page), KeyValueEntry::key);
	}

	/**
	 * Attaches values to a node. Values of the same key are replaced, all others stay.
	 * DRACOON Cloud only. Needs the permission to change, for a room that of its
	 * administrators.
	 * <p>
	 * One call takes up to 200 values and a node has up to 500. Keys are up to 255
	 * letters without accents, digits, {@code _} and {@code -} (400, -80023), of which
	 * case does not matter (400, -80015 for one that comes twice). Values have up to 4096
	 * characters (400, -80007).
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
	 * Removes a value from a node. DRACOON Cloud only. Needs the permission to change,
	 * for a room that of its administrators. There may be none of that key (404, -70550).
	 * @param nodeId the id of the node
	 * @param key the key of the value, in any case
	 * @return completes when it is removed
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/node_attributes/{key}")
	Mono<Void> deleteAttribute(@PathVariable long nodeId, @PathVariable String key);

}
