/*
 * Copyright 2026-present the original author or authors.
 *
 * Licensed under the Apache License, Version 2.0 (the "License");
 * you may not use this file except in compliance with the License.
 * You may obtain a copy of the License at
 *
 *      https://www.apache.org/licenses/LICENSE-2.0
 *
 * Unless required by applicable law or agreed to in writing, software
 * distributed under the License is distributed on an "AS IS" BASIS,
 * WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND, either express or implied.
 * See the License for the specific language governing permissions and
 * limitations under the License.
 */

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

	/**
	 * Take once what a filter accepts.
	 * @param filter decides about names
	 * @return the filter of an adapter
	 */
	static FileListFilter<Node> once(FileListFilter<Node> filter) {
		ChainFileListFilter<Node> chain = new ChainFileListFilter<>();
		chain.addFilters(filter, new DracoonPersistentAcceptOnceFileListFilter(new SimpleMetadataStore(), ""));
		return chain;
	}

}
