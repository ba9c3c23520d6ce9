// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.api.nodes;

import java.util.List;

import io.dracoonspring.api.ExtensibleRecord;
import io.dracoonspring.api.internal.WireLists;

/**
 * The ancestors of a node, from the root down; schema {@code NodeParentList} of the API.
 *
 * @param items the entries
 */
@ExtensibleRecord
public record NodeParentList(List<NodeParent> items) {

	public NodeParentList {
		items = WireLists.copyOf(items);
	}

}
