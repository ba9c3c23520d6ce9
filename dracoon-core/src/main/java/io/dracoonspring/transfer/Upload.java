// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.api.nodes.Node;

/**
 * Uploads content. The result is the new file as the server describes it.
 */
public interface Upload extends ResumableTransfer<Node> {

}
