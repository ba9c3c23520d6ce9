// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.recyclebin;

import java.util.Objects;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.Page;
import io.dracoonspring.api.internal.query.Paging;

/**
 * Manages the recycle bins. The recycle bin of a room contains deleted folders and files
 * and overwritten versions of files. The configuration of the room determines how long
 * the recycle bin keeps them. A room that is deleted does not go to a recycle bin.
 * <p>
 * An unknown room or folder is signalled as 404 (-40000 or -41000), and so is an unknown
 * version (-41100). Errors are signalled as {@code DracoonApiException}.
 */
@NotForImplementation
@HttpExchange
public interface DracoonRecycleBin {

	/**
	 * Lists one page of the recycle bin of a room. All deleted versions of a file form
	 * one entry. Needs the permission to list the recycle bin. The server refuses nodes
	 * that are not rooms (400, -80065).
	 * @param roomId the id of the room
	 * @param query selects the entries
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/deleted_nodes")
	Mono<Page<DeletedNodeSummary>> listPage(@PathVariable("nodeId") long roomId, DeletedNodeQuery query);

	/**
	 * Lists the entries of the recycle bin of a room, and requests each page when the
	 * subscriber needs it. The query can set the offset of the first entry and the page
	 * size (500 by default).
	 * @param roomId the id of the room
	 * @param query selects the entries
	 * @return the entries
	 */
	default Flux<DeletedNodeSummary> list(long roomId, DeletedNodeQuery query) {
		return Paging.all(query, (page) -> listPage(roomId, page), DeletedNodeSummary::lastDeletedNodeId);
	}

	/**
	 * Lists one page of the deleted versions of a file or folder. Needs the permission to
	 * list the recycle bin.
	 * @param parentId the id of the room or folder that contained the file or folder
	 * @param query selects the file or folder
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/deleted_nodes/versions")
	Mono<Page<DeletedNode>> listVersionsPage(@PathVariable("nodeId") long parentId, DeletedNodeVersionQuery query);

	/**
	 * Lists all deleted versions of a file or folder, and requests each page when the
	 * subscriber needs it. The query can set the offset of the first entry and the page
	 * size (500 by default).
	 * @param parentId the id of the room or folder that contained the file or folder
	 * @param query selects the file or folder
	 * @return the versions
	 */
	default Flux<DeletedNode> listVersions(long parentId, DeletedNodeVersionQuery query) {
		return Paging.all(query, (page) -> listVersionsPage(parentId, page),
				(version) -> Objects.requireNonNullElse(version.id(), version));
	}

	/**
	 * Lists all deleted versions of an entry of the recycle bin; see
	 * {@link #listVersions(long, DeletedNodeVersionQuery)}.
	 * @param summary the entry
	 * @return the versions
	 */
	default Flux<DeletedNode> listVersions(DeletedNodeSummary summary) {
		return listVersions(summary.parentId(), DeletedNodeVersionQuery.of(summary.type(), summary.name()));
	}

	/**
	 * Returns a deleted version. Needs the permission to list the recycle bin.
	 * @param deletedNodeId the id of the version
	 * @return the version
	 */
	@GetExchange("/api/v4/nodes/deleted_nodes/{deletedNodeId}")
	Mono<DeletedNode> get(@PathVariable long deletedNodeId);

	/**
	 * Restores versions from the recycle bin. Needs the permissions to restore and to
	 * create in the room. The server restores encrypted files only into the room from
	 * which they were deleted (otherwise 400, -40013). A name conflict is signalled as
	 * 409 (-41001 or -40010) if the strategy is {@code FAIL}. An overwritten file moves
	 * to the recycle bin in place of the restored version. If the quota of the room does
	 * not suffice, the call signals 507 (-40200). If the call fails with 404, the server
	 * may have restored some of the versions.
	 * @param request the versions and the target
	 * @return completes when all are restored
	 */
	@PostExchange("/api/v4/nodes/deleted_nodes/actions/restore")
	Mono<Void> restoreMany(@RequestBody RestoreDeletedNodesRequest request);

	/**
	 * Deletes versions permanently. Needs the permission to delete from the recycle bin.
	 * @param request the versions
	 * @return completes when all are deleted
	 */
	@DeleteExchange("/api/v4/nodes/deleted_nodes")
	Mono<Void> deleteMany(@RequestBody DeleteDeletedNodesRequest request);

	/**
	 * Deletes everything in the recycle bin of a room permanently. Needs the permission
	 * to delete from the recycle bin. The server refuses nodes that are not rooms (400,
	 * -80065). The API document of DRACOON Cloud also lists the status 507.
	 * @param roomId the id of the room
	 * @return completes when the recycle bin is empty
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/deleted_nodes")
	Mono<Void> empty(@PathVariable("nodeId") long roomId);

}
