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

package io.dracoonspring.integration.filters;

import org.springframework.integration.file.filters.AbstractRegexPatternFileListFilter;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Accepts nodes whose names match a regular expression.
 */
public class DracoonRegexPatternFileListFilter extends AbstractRegexPatternFileListFilter<Node> {

	/**
	 * Creates a filter.
	 * @param pattern what a name has to match
	 */
	public DracoonRegexPatternFileListFilter(String pattern) {
		super(pattern);
	}

	@Override
	protected String getFilename(Node file) {
		return file.name();
	}

	@Override
	protected boolean isDirectory(Node file) {
		return file.type() != NodeType.FILE;
	}

}
