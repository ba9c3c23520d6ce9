// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.transfer;

import io.dracoonspring.api.NotForImplementation;
import io.dracoonspring.api.nodes.Node;

/**
 * Uploads content. The result is the new file as the server describes it.
 */
@NotForImplementation
public interface Upload extends ResumableTransfer<Node> {

}
