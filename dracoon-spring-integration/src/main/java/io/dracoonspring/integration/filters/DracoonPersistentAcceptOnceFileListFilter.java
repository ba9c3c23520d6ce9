// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.filters;

import org.springframework.integration.file.filters.AbstractPersistentAcceptOnceFileListFilter;
import org.springframework.integration.metadata.ConcurrentMetadataStore;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Accepts each version of a file once. A version is known by the id of its node and by
 * when it was uploaded, so that a file that is moved or renamed is not accepted again,
 * and a new version is.
 * <p>
 * With a store in the database of the flow, and a poller with a transaction on it, what
 * was accepted and what the flow did are kept or forgotten together: each version comes
 * once, also if the process dies (the synchronizing adapter needs that for its local
 * filter, too). With a store that is written at once, a version that was accepted is not
 * offered again unless the adapter resets the filter because reading failed; with a store
 * in memory everything comes again after a start.
 */
public class DracoonPersistentAcceptOnceFileListFilter extends AbstractPersistentAcceptOnceFileListFilter<Node> {

	/**
	 * Creates a filter.
	 * @param store keeps what was accepted
	 * @param prefix stands before the keys, to tell adapters apart
	 */
	public DracoonPersistentAcceptOnceFileListFilter(ConcurrentMetadataStore store, String prefix) {
		super(store, prefix);
	}

	@Override
	protected long modified(Node file) {
		return (file.createdAt() != null) ? file.createdAt().toEpochMilli() : 0;
	}

	@Override
	protected String fileName(Node file) {
		// another server has the same ids
		return file.id() + "@" + modified(file);
	}

	@Override
	protected boolean isDirectory(Node file) {
		return file.type() != NodeType.FILE;
	}

}
