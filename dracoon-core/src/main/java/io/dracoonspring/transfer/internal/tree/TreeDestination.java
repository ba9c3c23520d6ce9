// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer.internal.tree;

import java.net.URI;

import io.dracoonspring.api.nodes.DracoonNodes;
import io.dracoonspring.transfer.DracoonTransfers;

/** Provides the objects with which a client receives the copy of a tree. */
public interface TreeDestination extends DracoonTransfers {

	/** Returns the API for nodes, with the same account as the transfers. */
	DracoonNodes nodes();

	/** Returns the address of the server. */
	URI baseUrl();

}
