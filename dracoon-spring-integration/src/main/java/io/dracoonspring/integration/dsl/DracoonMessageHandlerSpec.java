// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.dsl;

import org.springframework.integration.file.dsl.FileTransferringMessageHandlerSpec;
import org.springframework.integration.file.support.FileExistsMode;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.outbound.DracoonMessageHandler;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Describes an outbound adapter.
 */
public class DracoonMessageHandlerSpec extends FileTransferringMessageHandlerSpec<Node, DracoonMessageHandlerSpec> {

	/**
	 * Creates a description.
	 * @param template the target of the files
	 * @param mode the action if a file exists
	 */
	protected DracoonMessageHandlerSpec(DracoonRemoteFileTemplate template, FileExistsMode mode) {
		this.target = new DracoonMessageHandler(template, mode);
	}

}
