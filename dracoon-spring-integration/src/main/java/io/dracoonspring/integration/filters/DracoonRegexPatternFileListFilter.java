// SPDX-License-Identifier: Apache-2.0

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
	 * @param pattern the regular expression for names
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
