// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.filters;

import org.springframework.integration.file.filters.AbstractSimplePatternFileListFilter;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.api.nodes.NodeType;

/**
 * Accepts nodes whose names match an Ant pattern, such as {@code *.pdf}.
 */
public class DracoonSimplePatternFileListFilter extends AbstractSimplePatternFileListFilter<Node> {

	/**
	 * Creates a filter.
	 * @param pattern the pattern for names
	 */
	public DracoonSimplePatternFileListFilter(String pattern) {
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
