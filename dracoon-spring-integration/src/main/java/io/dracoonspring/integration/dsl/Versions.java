// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import org.springframework.integration.file.filters.ChainFileListFilter;
import org.springframework.integration.file.filters.FileListFilter;
import org.springframework.integration.metadata.SimpleMetadataStore;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;

/**
 * Creates filters that accept each version of a file once during the lifetime of the
 * adapter.
 */
final class Versions {

	private Versions() {
	}

	/**
	 * Combines a filter with a filter that accepts each version once.
	 * @param filter the filter for names
	 * @return the filter of an adapter
	 */
	static FileListFilter<Node> once(FileListFilter<Node> filter) {
		ChainFileListFilter<Node> chain = new ChainFileListFilter<>();
		chain.addFilters(filter, new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), ""));
		return chain;
	}

}
