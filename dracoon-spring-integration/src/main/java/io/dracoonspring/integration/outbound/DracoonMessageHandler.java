// SPDX-License-Identifier: Apache-2.0

package io.dracoonspring.integration.outbound;

import org.springframework.integration.file.remote.handler.FileTransferringMessageHandler;
import org.springframework.integration.file.remote.session.SessionFactory;
import org.springframework.integration.file.support.FileExistsMode;

import io.dracoonspring.api.nodes.Node;
import io.dracoonspring.integration.session.DracoonRemoteFileTemplate;

/**
 * Uploads the payload of a message: a {@code File}, bytes, a text, a stream or a
 * {@code Resource}. Content for encrypted rooms is encrypted.
 */
public class DracoonMessageHandler extends FileTransferringMessageHandler<Node> {

	/**
	 * Creates a handler. If a file exists, the handler creates a new version.
	 * @param sessionFactory the target of the files
	 */
	public DracoonMessageHandler(SessionFactory<Node> sessionFactory) {
		this(new DracoonRemoteFileTemplate(sessionFactory));
	}

	/**
	 * Creates a handler. If a file exists, the handler creates a new version.
	 * @param template the target of the files
	 */
	public DracoonMessageHandler(DracoonRemoteFileTemplate template) {
		super(template);
	}

	/**
	 * Creates a handler.
	 * @param template the target of the files
	 * @param mode the action if a file exists: {@code REPLACE}, {@code FAIL} or
	 * {@code IGNORE}
	 * @throws IllegalArgumentException for any other mode
	 */
	public DracoonMessageHandler(DracoonRemoteFileTemplate template, FileExistsMode mode) {
		super(template, supported(mode));
	}

	private static FileExistsMode supported(FileExistsMode mode) {
		if (mode != FileExistsMode.REPLACE && mode != FileExistsMode.FAIL && mode != FileExistsMode.IGNORE) {
			throw new IllegalArgumentException("FileExistsMode." + mode + " is not supported, because DRACOON stores "
					+ "files as a whole: use REPLACE, which makes a new version, FAIL or IGNORE");
		}
		return mode;
	}

	@Override
	public String getComponentType() {
		return "dracoon:outbound-channel-adapter";
	}

}
