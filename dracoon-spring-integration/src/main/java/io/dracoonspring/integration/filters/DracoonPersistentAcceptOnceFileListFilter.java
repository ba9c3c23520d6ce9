// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.filters;

import org.springframework.integration.file.filters.AbstractPersistentAcceptOnceFileListFilter;
import org.springframework.integration.metadata.ConcurrentMetadataStore;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Accepts each version of a file once. It identifies a version by the id of its node and
 * its upload time. Therefore it accepts a new version, but not a file that was moved or
 * renamed.
 * <p>
 * Use a metadata store in the database of the flow, and a poller with a transaction of
 * this database. The transaction then commits or rolls back the accepted versions
 * together with the changes of the flow. The flow receives each version once, also if the
 * process dies.
 * {@link io.dracoonspring.integration.inbound.DracoonInboundFileSynchronizingMessageSource}
 * also needs such a store for its local filter.
 * <p>
 * Without such a transaction the store records a version immediately. The flow then does
 * not receive this version again, unless the adapter resets the filter because reading
 * failed. With a store in memory, the flow receives all versions again after a restart.
 */
public class DracoonPersistentAcceptOnceFileListFilter extends AbstractPersistentAcceptOnceFileListFilter<Node> {

	/**
	 * Creates a filter.
	 * @param store the store of the accepted versions
	 * @param prefix the prefix of the keys, which distinguishes adapters
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
		// add the upload time to the id, because nodes of different servers can have the
		// same id
		return file.id() + "@" + modified(file);
	}

	@Override
	protected boolean isDirectory(Node file) {
		return file.type() != NodeType.FILE;
	}

}
