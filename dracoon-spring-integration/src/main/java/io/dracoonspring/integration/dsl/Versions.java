// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import org.springframework.integration.file.filters.ChainFileListFilter;
import org.springframework.integration.file.filters.FileListFilter;
import org.springframework.integration.metadata.SimpleMetadataStore;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.filters.DracoonPersistentAcceptOnceFileListFilter;

/**
 * Takes each version of a file once, as long as the adapter lives.
 */
final class Versions {

	private Versions() {
	}

	/** Takes once what a filter accepts. */
	static FileListFilter<Node> once(FileListFilter<Node> filter) {
		ChainFileListFilter<Node> chain = new ChainFileListFilter<>();
		chain.addFilters(filter, new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), ""));
		return chain;
	}

}
