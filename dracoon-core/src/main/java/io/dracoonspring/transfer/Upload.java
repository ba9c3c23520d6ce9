// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.api.nodes.Node;

/**
 * One upload. It results in the new file as the server knows it.
 */
public interface Upload extends ResumableTransfer<Node> {

}
