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

import io.dracoonspring.api.Page;
import io.dracoonspring.api.Paging;

/**
 * The recycle bins. Each room has one, which receives deleted folders and files and
 * overwritten versions of files and keeps them as long as the room is configured to.
 * Deleted rooms are gone at once.
 * <p>
 * An unknown room or folder is not found (404, -40000 or -41000), an unknown version
 * neither (404, -41100). Errors are signalled as {@code DracoonApiException}.
 */
@HttpExchange
public interface DracoonRecycleBin {

	/**
	 * Lists what is in the recycle bin of a room, one page of it. All versions of a file
	 * are one entry. Needs the permission to look into the recycle bin. Refused for
	 * anything but rooms (400, -80065).
	 * @param roomId the id of the room
	 * @param query what is wanted
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/deleted_nodes")
	Mono<Page<DeletedNodeSummary>> list(@PathVariable("nodeId") long roomId, DeletedNodeQuery query);

	/**
	 * Lists everything in the recycle bin of a room, page after page as it is consumed.
	 * The offset of the query is where to start, its limit the size of the pages (500 if
	 * it has none).
	 * @param roomId the id of the room
	 * @param query what is wanted
	 * @return the entries
	 */
	default Flux<DeletedNodeSummary> listAll(long roomId, DeletedNodeQuery query) {
		return Paging.all(query, (page) -> list(roomId, page), DeletedNodeSummary::lastDeletedNodeId);
	}

	/**
	 * Lists deleted versions of a file or folder, one page of them. Needs the permission
	 * to look into the recycle bin.
	 * @param parentId the id of the room or folder that held it
	 * @param query what it was
	 * @return the page
	 */
	@GetExchange("/api/v4/nodes/{nodeId}/deleted_nodes/versions")
	Mono<Page<DeletedNode>> listVersions(@PathVariable("nodeId") long parentId, DeletedNodeVersionQuery query);

	/**
	 * Lists all deleted versions of a file or folder, page after page as they are
	 * consumed. The offset of the query is where to start, its limit the size of the
	 * pages (500 if it has none).
	 * @param parentId the id of the room or folder that held it
	 * @param query what it was
	 * @return the versions
	 */
	default Flux<DeletedNode> listAllVersions(long parentId, DeletedNodeVersionQuery query) {
		return Paging.all(query, (page) -> listVersions(parentId, page),
				(version) -> Objects.requireNonNullElse(version.id(), version));
	}

	/**
	 * Lists all deleted versions of an entry of the recycle bin; see
	 * {@link #listAllVersions(long, DeletedNodeVersionQuery)}.
	 * @param summary the entry
	 * @return the versions
	 */
	default Flux<DeletedNode> listAllVersions(DeletedNodeSummary summary) {
		return listAllVersions(summary.parentId(), DeletedNodeVersionQuery.of(summary.type(), summary.name()));
	}

	/**
	 * Returns a deleted version. Needs the permission to look into the recycle bin.
	 * @param deletedNodeId the id of the version
	 * @return the version
	 */
	@GetExchange("/api/v4/nodes/deleted_nodes/{deletedNodeId}")
	Mono<DeletedNode> get(@PathVariable long deletedNodeId);

	/**
	 * Takes versions out of the recycle bin. Needs the permissions to restore and to
	 * create in the room. Encrypted files can only return to their room (400, -40013). A
	 * name that is taken is a conflict (409, -41001 or -40010) if the strategy is to
	 * fail; a file that is overwritten takes the place in the recycle bin. The quota of
	 * the room may not suffice (507, -40200). Some of the versions may have been restored
	 * when the call fails (404).
	 * @param request which versions and where to
	 * @return completes when all are restored
	 */
	@PostExchange("/api/v4/nodes/deleted_nodes/actions/restore")
	Mono<Void> restore(@RequestBody RestoreDeletedNodesRequest request);

	/**
	 * Deletes versions for good. Needs the permission to delete from the recycle bin.
	 * @param request the versions
	 * @return completes when all are gone
	 */
	@DeleteExchange("/api/v4/nodes/deleted_nodes")
	Mono<Void> delete(@RequestBody DeleteDeletedNodesRequest request);

	/**
	 * Deletes everything in the recycle bin of a room for good. Needs the permission to
	 * delete from the recycle bin. Refused for anything but rooms (400, -80065). DRACOON
	 * Cloud documents 507 as well.
	 * @param roomId the id of the room
	 * @return completes when the recycle bin is empty
	 */
	@DeleteExchange("/api/v4/nodes/{nodeId}/deleted_nodes")
	Mono<Void> empty(@PathVariable("nodeId") long roomId);

}
